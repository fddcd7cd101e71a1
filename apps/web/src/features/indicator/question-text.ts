import { amount, type IndicatorTexts } from "@/components/indicator-text";

const percents = new Set(["change", "pairChange"]);

/** A question of the program as a sentence, with its figures. */
export function questionText({ kind, figures }: { readonly kind: string; readonly figures: Readonly<Record<string, number>> }, { decimals }: { readonly decimals: number }, t: IndicatorTexts): string {
  const values = Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, percents.has(key) ? value.toFixed(1) : key === "times" ? String(value) : amount(value, { decimals })]));
  return t(`question.${kind}`, values);
}
