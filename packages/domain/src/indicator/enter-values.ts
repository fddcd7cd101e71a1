import { indicatorQuestions, indicatorValues, type Tx } from "@taizhang/db";
import { questionsAbout, today, yearOf, type Observation, type Question } from "@taizhang/planning";
import { can, placeIndicator } from "@taizhang/policy";
import { and, eq, sql } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { insertAll } from "../kernel/bulk";
import { AppError, conflict, notFound, type FieldErrors } from "../kernel/model";
import { command } from "../kernel/use-case";
import { companionChanges } from "./companions";
import { factsOf, historyYears, restand } from "./lamp";
import { EnterValues, periodFault, valueFault, type EnteredValue } from "./model";
import { indicatorsById, type PlacedIndicator } from "./rows";

const keys = ["id", "indicatorId", "period", "value", "weight", "cumulative", "yoy", "rank", "rankOf", "neighbours", "state", "source", "document", "correctsId", "reason", "isCurrent", "authorId", "enteredAt", "confirmedBy", "confirmedAt"] as const;
type NewValue = typeof indicatorValues.$inferInsert & { id: string };

/** What is wrong with the cells of a grid; nothing is stored while one is. */
export function faultsOf(values: readonly EnteredValue[], known: ReadonlyMap<string, PlacedIndicator>, day: string): FieldErrors {
  const faults: FieldErrors = {};
  for (const [index, { indicatorId, period, value }] of values.entries()) {
    const indicator = known.get(indicatorId);
    if (!indicator) throw notFound("indicator.not_found");
    const late = periodFault(period, indicator.frequency, day);
    const wrong = valueFault(indicator, value);
    if (late) faults[`values.${index}.period`] = { key: late };
    if (wrong) faults[`values.${index}.value`] = { key: wrong, values: { lowest: indicator.lowest ?? "", highest: indicator.highest ?? "" } };
  }
  return faults;
}

/** Questions about new values, from their own history, their target and their companions. */
export async function questionsOf(tx: Tx, values: readonly EnteredValue[], known: ReadonlyMap<string, PlacedIndicator>): Promise<(Question & { index: number })[]> {
  const years = values.map(({ period }) => yearOf(period));
  const facts = new Map((await factsOf(tx, [...known.keys()], Math.min(...years) - historyYears)).map((one) => [one.id, one]));
  const companions = await companionChanges(tx, values, known);
  return values.flatMap((entered, index) => {
    const indicator = known.get(entered.indicatorId);
    const own = facts.get(entered.indicatorId);
    if (!indicator || !own) return [];
    const history = (own.values ?? []).flatMap(([period, value, weight, cumulative]): Observation[] => (period === entered.period ? [] : [{ period, value, weight, cumulative }]));
    const target = own.targets?.find(([year, kind]) => year === yearOf(entered.period) && (kind === "floor" || kind === "ceiling"))?.[2] ?? null;
    return questionsAbout({ rule: indicator, entered: { ...entered, cumulative: entered.cumulative ?? null }, history, target, pairChanges: companions[index] ?? [] }).map((question) => ({ ...question, index }));
  });
}

/** Stores values with the questions about them and brings the figures up to date. */
export async function storeValues(tx: Tx, rows: readonly NewValue[], asked: readonly (Question & { index: number })[], now: Date): Promise<void> {
  await insertAll(tx, indicatorValues, keys, rows);
  await insertAll(tx, indicatorQuestions, ["indicatorId", "valueId", "period", "kind", "figures", "askedAt"], asked.flatMap(({ index, kind, values }) => {
    const row = rows[index];
    return row ? [{ indicatorId: row.indicatorId, valueId: row.id, period: row.period, kind, figures: { ...values }, askedAt: now }] : [];
  }));
  const confirmed = rows.filter(({ state }) => state === "confirmed");
  await restand(tx, confirmed.map(({ indicatorId }) => indicatorId), today(now), confirmed.map(({ period }) => yearOf(period)));
}

/** @throws CONFLICT `indicator.already_entered` with both numbers, where a period has a value already */
async function refuseSecond(tx: Tx, values: readonly EnteredValue[]): Promise<void> {
  const [there] = await tx.select({ period: indicatorValues.period, value: indicatorValues.value, indicatorId: indicatorValues.indicatorId, version: indicatorValues.version, id: indicatorValues.id })
    .from(indicatorValues).where(and(eq(indicatorValues.isCurrent, true), sql`(${indicatorValues.indicatorId}, ${indicatorValues.period}) in
      (select r.i, r.p from jsonb_to_recordset(${JSON.stringify(values.map(({ indicatorId, period }) => ({ i: indicatorId, p: period })))}::jsonb) as r(i uuid, p text))`)).limit(1);
  if (!there) return;
  const mine = values.find(({ indicatorId, period }) => indicatorId === there.indicatorId && period === there.period);
  throw conflict("indicator.already_entered", { period: there.period, value: there.value, current: there, yours: mine });
}

/**
 * The data unit enters values of a grid or of a day; with `confirm` they count at once. Questions are asked and stored,
 * none stops anything. A period that has a value is corrected instead (`indicator.correct`).
 * @throws INVALID by cell for an impossible number or a period that has not ended
 */
export const enterValues = command({
  name: "indicator.enter", permission: "indicator.enter", input: EnterValues,
  async run({ tx, actor, now, audit, require }, { values, source, document, confirm }) {
    if (confirm && !can(actor, "indicator.confirm")) throw new AppError("FORBIDDEN", "kernel.forbidden", { permission: "indicator.confirm" });
    const known = await indicatorsById(tx, [...new Set(values.map(({ indicatorId }) => indicatorId))]);
    for (const indicator of known.values()) require(placeIndicator(indicator, "indicator.enter"));
    const faults = faultsOf(values, known, today(now));
    if (Object.keys(faults).length > 0) throw new AppError("INVALID", "kernel.invalid_input", { fields: faults });
    await refuseSecond(tx, values);
    const asked = await questionsOf(tx, values, known);
    const rows = values.map((value): NewValue => ({
      ...value, id: randomUUID(), neighbours: value.neighbours ?? [], state: confirm ? "confirmed" : "entered", source, document: document || null, isCurrent: true,
      authorId: actor.userId, enteredAt: now, confirmedBy: confirm ? actor.userId : null, confirmedAt: confirm ? now : null,
    }));
    await storeValues(tx, rows, asked, now);
    for (const row of rows) audit({ subject: { type: "indicator", id: row.indicatorId }, after: { period: row.period, value: row.value, cumulative: row.cumulative, state: row.state, source } });
    return { entered: rows.length, questions: asked.map(({ index, kind, values: figures }) => ({ indicatorId: values[index]?.indicatorId ?? "", period: values[index]?.period ?? "", kind, figures })) };
  },
});
