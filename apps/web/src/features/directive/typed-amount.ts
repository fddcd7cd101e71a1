const scales: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/**
 * 1,200.5 or 12万 beside a unit; null where it is no number. A scale that was typed stands for that of the unit:
 * 1.2亿 beside 亿元 is a hundred and twenty million 元.
 */
export function typedAmount(typed: string, unit: string): { value: number; unit: string } | null {
  const [, digits, scale] = /^(-?\d[\d,]*(?:\.\d+)?)(万|亿)?$/.exec(typed.normalize("NFKC").trim()) ?? [];
  if (digits === undefined) return null;
  const value = Number(digits.replaceAll(",", ""));
  return scale === undefined ? { value, unit } : { value: Math.round(value * (scales[scale] ?? 1) * 1e6) / 1e6, unit: unit.replace(/^[百千]?[万亿]+(?=.)/, "") };
}
