import type { indicatorValues } from "@taizhang/db";
import { indicatorPeriods, type IndicatorPeriod } from "@taizhang/planning";
import { seasons, type IndicatorSeed } from "./indicators-data";
import { randomOf } from "./random";

export type ValueRow = typeof indicatorValues.$inferInsert & { id: string };
/** Years of values, this one included. */
export const indicatorYears = 5;

const digits = (value: number, decimals: number) => Math.round(value * 10 ** decimals) / 10 ** decimals;
const within = ({ lowest, highest }: IndicatorSeed, value: number) => Math.min(highest ?? Infinity, Math.max(lowest ?? -Infinity, value));
/** Twelve draws of an even chance make a bell. */
const bell = (random: { next(): number }) => Array.from({ length: 12 }, () => random.next()).reduce((sum, one) => sum + one, -6);

/** What a period would have without chance: the level of its year times its season. */
export function usual(seed: IndicatorSeed, period: IndicatorPeriod, firstYear: number): number {
  const year = Number(period.name.slice(0, 4)) - firstYear;
  const month = Number(period.name.slice(5, 7)) - 1;
  if (seed.aggregation === "stock") return seed.base * (1 + seed.growth) ** (year + (month + 1) / 12);
  return seed.base * (1 + seed.growth) ** year * (seasons[seed.season][month] ?? 1);
}

function drawn(seed: IndicatorSeed, copy: number, period: IndicatorPeriod, firstYear: number): number {
  const random = randomOf(`indicator/${seed.number}/${copy}/${period.name}`);
  // Years and quarters have luck of their own, or every year would end as the last one did.
  const year = randomOf(`luck/${seed.number}/${copy}/${period.name.slice(0, 4)}`);
  const quarter = randomOf(`luck/${seed.number}/${copy}/${period.name.slice(0, 4)}/${Math.ceil(Number(period.name.slice(5, 7)) / 3)}`);
  const luck = seed.aggregation === "stock" ? 1 : (1 + 0.6 * seed.noise * bell(year)) * (1 + 0.9 * seed.noise * bell(quarter));
  const middle = usual(seed, period, firstYear) * luck;
  const value = seed.aggregation === "rank" ? seed.base + random.int(-3, 4) : middle * (1 + seed.noise * bell(random));
  const whole = seed.aggregation === "count" || seed.aggregation === "rank" ? 0 : seed.decimals;
  return digits(within(seed, value), whole);
}

/** Days on which dust came from far away: high, and lawful grounds for an exclusion. */
const dustDays = ["03-22", "04-14"];

/** Daily values of particulate matter; what the two counts of days are made from. */
function particles(seed: IndicatorSeed, period: IndicatorPeriod, firstYear: number): number {
  if (Number(period.name.slice(0, 4)) === firstYear + indicatorYears - 1 && dustDays.includes(period.name.slice(5))) return 182 + Number(period.name.slice(8)) * 2;
  const random = randomOf(`indicator/${seed.number}/${period.name}`);
  // Weather holds for days: neighbouring days share half of their chance.
  const spell = randomOf(`weather/${period.name.slice(0, 8)}${Math.floor(Number(period.name.slice(8)) / 4)}`);
  return Math.max(6, Math.round(usual(seed, period, firstYear) * Math.exp(0.36 * bell(spell) + 0.22 * bell(random) - 0.09)));
}

/** The value of a period; `fine` is the particulate matter that the counts of days follow. */
export function valueOf(seed: IndicatorSeed, fine: IndicatorSeed, copy: number, period: IndicatorPeriod, firstYear: number): number {
  if (seed.number === "H-02") return particles(fine, period, firstYear) <= 75 ? 1 : 0;
  if (seed.number === "H-03") return particles(fine, period, firstYear) > 150 ? 1 : 0;
  return seed.frequency === "day" ? particles(seed, period, firstYear) : drawn(seed, copy, period, firstYear);
}

/** Periods that have a value on this day, oldest first: months whose bulletin is out, ten days after five, days until the day before yesterday. */
export function knownPeriods(seed: IndicatorSeed, today: string): IndicatorPeriod[] {
  const year = Number(today.slice(0, 4));
  const shown = new Date(`${today}T00:00:00Z`);
  shown.setUTCDate(shown.getUTCDate() - (seed.frequency === "day" ? 2 : seed.frequency === "ten_day" ? 5 : 15));
  const until = shown.toISOString().slice(0, 10);
  return Array.from({ length: indicatorYears }, (_, index) => year - indicatorYears + 1 + index)
    .flatMap((one) => indicatorPeriods(one, seed.frequency)).filter(({ endOn }) => endOn <= until);
}

const neighbours = ["平陵县", "临川县", "清源县", "东河县"] as const;

/** A place among the 18 counties of the city, with the counties before and after it. */
export function rankOf(seed: IndicatorSeed, period: IndicatorPeriod, value: number): Pick<ValueRow, "rank" | "rankOf" | "neighbours"> {
  if (!seed.ranked) return { rank: null, rankOf: null, neighbours: [] };
  const random = randomOf(`rank/${seed.number}/${period.name}`);
  const worse = seed.number.startsWith("H") ? 11 : 6;
  const rank = worse + random.int(-2, 4);
  const better = seed.direction === "higher" ? 1 : -1;
  const near = (way: 1 | -1) => digits(value * (1 + way * better * (0.01 + random.next() * 0.04)), seed.decimals);
  return {
    rank, rankOf: 18,
    neighbours: [{ name: random.pick(neighbours), rank: rank - 1, value: near(1) }, { name: random.pick(["南岭区", "北川县", "长丰县"]), rank: rank + 1, value: near(-1) }],
  };
}
