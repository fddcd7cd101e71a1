import { indicatorPeriod, isDay, yearOf, type IndicatorFrequency, type RequiredState, type StandingReason, type LikelyEnd, type TargetSense } from "@taizhang/planning";
import {
  causeKinds, indicatorAggregations, indicatorDirections, indicatorEvaluations, indicatorFrequencies, lamps, sourceLevels, targetKinds, trajectoryKinds,
  type IndicatorAggregation, type IndicatorDirection, type Lamp, type SourceLevel,
} from "@taizhang/policy";
import { z } from "zod";
import { AsOf } from "../history/model";

/** Reasons of refusal in this domain; the texts stand in the area `errors` under the same keys. */
export const indicatorReasons = [
  "indicator.not_found", "indicator.changed", "indicator.no_period", "indicator.period_ahead", "indicator.already_entered", "indicator.value_changed", "indicator.value_not_found",
  "indicator.out_of_bounds", "indicator.whole_number", "indicator.already_confirmed", "indicator.no_value", "indicator.exclusion_pending", "indicator.exclusion_decided", "indicator.question_answered",
  "indicator.not_reporting", "indicator.unknown_voucher", "indicator.unknown_task", "indicator.number_taken", "indicator.target_changed", "indicator.points_order", "indicator.value_required",
] as const;

const words = (longest: number) => z.string().trim().min(1).max(longest);
const maybeWords = (longest: number) => z.string().trim().max(longest).optional();
const indicatorId = z.uuid();
const period = z.string().max(12).regex(/^\d{4}-\d{2}(-D[1-3]|-\d{2})?$/, "kernel.invalid");
const version = z.number().int().positive();
const year = z.number().int().min(2000).max(2100);

/** Why a period cannot take a value: there is none of this name at this frequency, or it has not ended; null where it can. */
export function periodFault(name: string, frequency: IndicatorFrequency, today: string): "indicator.no_period" | "indicator.period_ahead" | null {
  const found = indicatorPeriod(name, frequency);
  if (!found) return "indicator.no_period";
  return found.endOn > today ? "indicator.period_ahead" : null;
}

type Bounds = { aggregation: IndicatorAggregation; lowest: number | null; highest: number | null };
/** What is wrong with a number as such; a strange but possible one is asked about, never refused. */
export function valueFault({ aggregation, lowest, highest }: Bounds, value: number): "indicator.out_of_bounds" | "indicator.whole_number" | null {
  if ((lowest !== null && value < lowest) || (highest !== null && value > highest)) return "indicator.out_of_bounds";
  return (aggregation === "count" || aggregation === "rank") && !Number.isInteger(value) ? "indicator.whole_number" : null;
}

export const boardSorts = ["field", "lamp", "number", "name", "gap", "change", "rank"] as const;
export type BoardSort = (typeof boardSorts)[number];

/** What narrows and orders the board; the keys are those of its address. */
export const ListIndicators = z.object({
  year: year.optional(),
  q: z.string().trim().max(100).optional(),
  field: z.uuid().optional(),
  unit: z.uuid().optional(),
  leader: z.uuid().optional(),
  lamp: z.array(z.enum(lamps)).max(lamps.length).default([]),
  level: z.enum(sourceLevels).optional(),
  sort: z.enum(boardSorts).default("field"),
  dir: z.enum(["asc", "desc"]).default("asc"),
  /** Every line instead of the first hundred; a matter of the screen, not of the question. */
  all: z.boolean().default(false),
  ...AsOf.shape,
});
export type BoardAddress = z.output<typeof ListIndicators>;

type Query = Record<string, string | readonly string[] | undefined>;

/** Reads an address; a value that is not one is left out, never an error. */
export function readBoard(query: Query): BoardAddress {
  const given: Record<string, unknown> = {};
  for (const [key, shape] of Object.entries(ListIndicators.shape)) {
    const raw = query[key];
    const text = typeof raw === "string" ? raw : raw?.join(",");
    if (!text) continue;
    const value = key === "year" ? Number(text) : key === "lamp" ? text.split(",") : key === "all" ? text === "1" : text;
    if (shape.safeParse(value).success) given[key] = value;
  }
  return ListIndicators.parse(given);
}

/** The query of a board's address, usual values left out. */
export function boardQuery(address: Partial<z.input<typeof ListIndicators>>): string {
  const found = new URLSearchParams();
  const usual: Record<string, unknown> = { sort: "field", dir: "asc" };
  for (const key of Object.keys(ListIndicators.shape) as (keyof BoardAddress)[]) {
    const value = address[key];
    if (value === undefined || value === "" || value === false || value === usual[key] || (Array.isArray(value) && value.length === 0)) continue;
    found.set(key, Array.isArray(value) ? value.join(",") : value === true ? "1" : String(value));
  }
  return found.toString();
}
/** The address of a board: `/indicators?lamp=red`. */
export const boardHref = (address: Partial<z.input<typeof ListIndicators>>, path = "/indicators"): string => {
  const query = boardQuery(address);
  return query === "" ? path : `${path}?${query}`;
};

/** The figures of one line as they are stored; numbers are not rounded. */
export type StandingFigures = {
  last: string | null; missing: number; remaining: number;
  done: number | null; original: number | null; published: boolean;
  target: number | null; sense: TargetSense | null; lastYear: number | null; change: number | null; expected: number | null; gap: number | null;
  required: { state: RequiredState; value: number | null; perPeriod: number | null };
  feasibility: { years: number; reached: number; best: number; bestYear: number; change: number | null; bestChange: number | null; bestChangeYear: number | null } | null;
  forecast: { low: number; middle: number; high: number; error: number | null; years: number } | null;
  likely: LikelyEnd | null;
  rank: number | null; rankOf: number | null;
  reason: { key: StandingReason; values: Record<string, number> };
};

/** One line of the board. `figures` is null where the year has not been computed. */
export type BoardRow = {
  id: string; number: string; name: string; unit: string; decimals: number; direction: IndicatorDirection; aggregation: IndicatorAggregation; frequency: IndicatorFrequency;
  composite: boolean; level: SourceLevel; restricted: boolean;
  fieldId: string | null; field: string | null; leadUnit: string | null; dataUnit: string; leader: string | null;
  targetKind: (typeof targetKinds)[number] | null; targetValue: number | null;
  lamp: Lamp; computedOn: string | null; figures: StandingFigures | null;
};

const urgency: Record<Lamp, number> = { red: 0, unreported: 1, yellow: 2, grey: 3, green: 4, blue: 5 };
const shareOfTarget = ({ figures }: BoardRow) => (figures?.gap == null || !figures.target ? null : figures.gap / Math.abs(figures.target));
const keyOf: Record<Exclude<BoardSort, "field">, (row: BoardRow) => number | string | null> = {
  lamp: (row) => urgency[row.lamp], number: (row) => row.number, name: (row) => row.name,
  gap: shareOfTarget, change: (row) => row.figures?.change ?? null, rank: (row) => row.figures?.rank ?? null,
};

/** Rows in the order asked for; what has no key comes last both ways, and equal keys keep the order of fields. */
export function sortBoard(rows: readonly BoardRow[], { sort, dir }: Pick<BoardAddress, "sort" | "dir">): BoardRow[] {
  if (sort === "field") return dir === "asc" ? [...rows] : [...rows].reverse();
  const key = keyOf[sort];
  const way = dir === "asc" ? 1 : -1;
  return [...rows].sort((one, other) => {
    const [a, b] = [key(one), key(other)];
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    return typeof a === "string" ? way * a.localeCompare(String(b), "zh-u-co-pinyin") : way * (a - Number(b));
  });
}

/** The worst first: what a leader is shown of his indicators. */
export const byUrgency = (rows: readonly BoardRow[]): BoardRow[] =>
  [...rows].sort((a, b) => urgency[a.lamp] - urgency[b.lamp] || (shareOfTarget(a) ?? 0) - (shareOfTarget(b) ?? 0));

const number = z.number().min(-1e12).max(1e12);
const neighbour = z.object({ name: words(40), rank: z.number().int().min(1).max(1000), value: number.nullable() });

/** One value as it is entered; what is left out is not known. */
export const EnteredValue = z.object({
  indicatorId, period, value: number, weight: number.positive().nullable().optional(), cumulative: number.nullable().optional(), yoy: number.nullable().optional(),
  rank: z.number().int().min(1).max(1000).nullable().optional(), rankOf: z.number().int().min(1).max(1000).nullable().optional(), neighbours: z.array(neighbour).max(4).optional(),
});
export type EnteredValue = z.infer<typeof EnteredValue>;
export const EnterValues = z.object({ values: z.array(EnteredValue).min(1).max(400), source: words(200), document: maybeWords(100), confirm: z.boolean().default(false) });
export const ConfirmValues = z.object({ valueIds: z.array(z.uuid()).min(1).max(400) });
export const CorrectValue = EnteredValue.omit({ indicatorId: true, period: true }).extend({ valueId: z.uuid(), version, reason: words(500), source: words(200), document: maybeWords(100) });
export const AnswerQuestion = z.object({ questionId: z.uuid(), text: words(500) });
export const ApplyExclusion = z.object({ indicatorId, period, adjusted: number.nullable(), basis: words(1000), document: maybeWords(100) });
export const DecideExclusion = z.object({ exclusionId: z.uuid(), version, approve: z.boolean(), decision: words(1000), document: words(100) });
export const ExplainIndicator = z.object({ indicatorId, period, kind: z.enum(causeKinds), text: words(1000) });
export const ReturnVouchers = z.object({ indicatorId, period, vouchers: z.array(words(100)).max(30), note: maybeWords(500) });
export const GetIndicator = z.object({ indicatorId, year: year.optional(), ...AsOf.shape });
export const OfIndicatorForm = z.object({ indicatorId: z.uuid().optional() });
export const EntryPage = z.object({ frequency: z.enum(indicatorFrequencies).default("month"), period: period.optional() });
export const NoInput = z.object({});
export const RefreshIndicators = z.object({ limit: z.number().int().min(1).max(1000).default(200) });

/** The definition of an indicator; `id` and `version` where it exists already. */
export const SaveIndicator = z.object({
  id: z.uuid().optional(), version: version.optional(),
  number: words(20), name: words(60), unit: words(20), decimals: z.number().int().min(0).max(4), direction: z.enum(indicatorDirections), aggregation: z.enum(indicatorAggregations),
  frequency: z.enum(indicatorFrequencies), lowest: number.nullable(), highest: number.nullable(), dataUnitId: z.uuid(), leadUnitId: z.uuid().nullable(), leaderPostId: z.uuid().nullable(),
  fieldId: z.uuid().nullable(), level: z.enum(sourceLevels), evaluation: z.enum(indicatorEvaluations), composite: z.boolean(), pairId: z.uuid().nullable(),
  vouchers: z.array(words(100)).max(30), reportingUnitIds: z.array(z.uuid()).max(300), restrictedTo: z.array(z.uuid()).max(200), taskNumbers: z.array(words(40)).max(50),
  retiredOn: z.string().refine(isDay, "kernel.invalid").nullable(),
}).refine(({ lowest, highest }) => lowest === null || highest === null || lowest <= highest, { path: ["highest"], message: "kernel.invalid" });
export type SaveIndicator = z.infer<typeof SaveIndicator>;

type Option = { value: string; label: string };
/** What the form of a definition starts from and offers; `definition` null for a new one. */
export type IndicatorForm = {
  definition: Omit<SaveIndicator, "reportingUnitIds" | "restrictedTo" | "taskNumbers"> & { id: string; version: number } | null;
  units: { id: string; parentId: string | null; label: string; keywords: string }[]; leaders: Option[]; fields: Option[]; indicators: Option[];
  reportingUnitIds: string[]; people: { id: string; name: string }[]; tasks: string[];
};

const point = z.object({ period, cumulative: number });
export const SetTarget = z.object({
  indicatorId, year, version: version.optional(), kind: z.enum(targetKinds), value: number, source: words(200), trajectory: z.enum(trajectoryKinds).default("even"), points: z.array(point).max(36).default([]),
}).superRefine(({ points, year: of, trajectory }, context) => {
  const sorted = points.every((one, index) => yearOf(one.period) === of && (index === 0 || one.period > (points[index - 1]?.period ?? "")));
  if (!sorted) context.addIssue({ code: "custom", path: ["points"], message: "indicator.points_order" });
  if (trajectory === "manual" && points.length === 0) context.addIssue({ code: "custom", path: ["points"], message: "kernel.required" });
});
