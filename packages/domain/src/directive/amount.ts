const scales: readonly (readonly [number, string])[] = [[1e8, "亿"], [1e4, "万"]];
/** At most four places behind the point; a number that needs more is written out. */
const isShort = (value: number) => Math.abs(value * 1e4 - Math.round(value * 1e4)) < 1e-6;
const digits = new Intl.NumberFormat("zh-CN", { maximumFractionDigits: 6, useGrouping: false });

/** An amount as Chinese offices write it: 30亿元 rather than nine zeros, and never rounded. */
export function amountWords(value: number, unit: string | null): string {
  const isScaled = /^[百千]?[万亿]/.test(unit ?? "");
  const [scale, sign] = (isScaled ? [] : scales).find(([by]) => Math.abs(value) >= by && isShort(value / by)) ?? [1, ""];
  return `${digits.format(value / scale)}${sign}${unit ?? ""}`;
}

type Filled = { value: number | null; unit: string | null; words: string | null };
/** What a person put in place of a blank; null where nothing was to be put in. */
export const filledWords = ({ value, unit, words }: Filled): string | null => (value === null ? words : amountWords(value, unit));
