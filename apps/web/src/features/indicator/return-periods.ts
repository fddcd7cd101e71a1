import { endedPeriods, valueDueOn, type IndicatorFrequency } from "@taizhang/planning";

type Shown = { readonly year: number; readonly day: string; readonly definition: { readonly frequency: IndicatorFrequency } };
/** As many are offered: a year of months. */
const offered = 12;

/**
 * Periods for which vouchers can be handed in, the latest first: those that have ended, with a value or without, for a
 * value is made from its vouchers. Late is what is still missing when the value itself is overdue.
 */
export function returnPeriods({ year, day, definition: { frequency } }: Shown): { name: string; late: boolean }[] {
  const yearEnd = `${year}-12-31`;
  return endedPeriods(frequency, day < yearEnd ? day : yearEnd).slice(-offered).reverse().map((period) => ({ name: period.name, late: valueDueOn(period, frequency) < day }));
}
