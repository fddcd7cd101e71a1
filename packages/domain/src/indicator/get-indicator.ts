import type { Neighbour } from "@taizhang/db";
import { today, yearOf } from "@taizhang/planning";
import { canOn, placeIndicator, type Actor, type CauseKind, type ExclusionState, type Permission, type TargetKind, type TaskState, type TrajectoryKind, type ValueState, type Lamp } from "@taizhang/policy";
import { sql } from "drizzle-orm";
import { pastDay } from "../history/model";
import { query } from "../kernel/use-case";
import { factsOf, historyYears, indicatorDetail, indicatorStanding } from "./lamp";
import { GetIndicator } from "./model";
import { besideThen, feedingOn, targetsOn } from "./past";
import { indicatorById, type PlacedIndicator } from "./rows";

/** A value with its provenance; corrected ones stay in the list. */
export type ValueRow = {
  id: string; period: string; value: number; weight: number | null; cumulative: number | null; yoy: number | null; rank: number | null; rankOf: number | null; neighbours: Neighbour[];
  state: ValueState; source: string; document: string | null; correctsId: string | null; reason: string | null; isCurrent: boolean; author: string | null; enteredOn: string;
  confirmedBy: string | null; confirmedOn: string | null; version: number;
};
export type ExclusionRow = {
  id: string; period: string; original: number; adjusted: number | null; basis: string; document: string | null; state: ExclusionState; unit: string; appliedOn: string;
  decision: string | null; decisionDocument: string | null; decidedOn: string | null; version: number;
};
export type QuestionRow = { id: string; period: string; kind: string; figures: Record<string, number>; askedOn: string; answer: string | null; answeredBy: string | null; answeredOn: string | null };
export type CauseRow = { id: string; period: string; kind: CauseKind; text: string; unit: string; author: string; on: string };
export type ReturnRow = { unitId: string; unit: string; period: string; vouchers: string[]; note: string | null; on: string };
export type FeedingTask = { id: string; number: string; title: string; lamp: Lamp; state: TaskState; unit: string | null; progress: number; dueOn: string | null };
export type TargetRow = { year: number; kind: TargetKind; value: number; source: string; trajectory: TrajectoryKind; points: { period: string; cumulative: number }[]; version: number };
export type Beside = {
  names: { field: string | null; leadUnit: string | null; dataUnit: string; leaderTitle: string | null; pair: string | null };
  values: ValueRow[]; exclusions: ExclusionRow[]; questions: QuestionRow[]; causes: CauseRow[]; returns: ReturnRow[]; units: { id: string; name: string }[]; tasks: FeedingTask[]; targets: TargetRow[];
};

const day = (column: string) => sql.raw(`(${column} at time zone 'Asia/Shanghai')::date`);

function besideOf({ id }: PlacedIndicator, year: number, asOf: string | null) {
  const since = sql`${`${year - 1}-`}`;
  const list = (object: ReturnType<typeof sql>, rest: ReturnType<typeof sql>) => sql`(select coalesce(json_agg(${object}), '[]') ${rest})`;
  return sql<Beside>`select json_build_object(
    'names', (select json_build_object('field', f.name, 'leadUnit', l.short_name, 'dataUnit', d.short_name, 'leaderTitle', p.title, 'pair', q.name) from app.indicators i
      join app.units d on d.id = i.data_unit_id left join app.units l on l.id = i.lead_unit_id left join app.fields f on f.id = i.field_id
      left join app.posts p on p.id = i.leader_post_id left join app.indicators q on q.id = i.pair_id where i.id = ${id}),
    'values', ${list(sql`json_build_object('id', v.id, 'period', v.period, 'value', v.value, 'weight', v.weight, 'cumulative', v.cumulative, 'yoy', v.yoy, 'rank', v.rank, 'rankOf', v.rank_of, 'neighbours', v.neighbours, 'state', v.state,
      'source', v.source, 'document', v.document, 'correctsId', v.corrects_id, 'reason', v.reason, 'isCurrent', v.is_current, 'author', a.name, 'enteredOn', ${day("v.entered_at")},
      'confirmedBy', c.name, 'confirmedOn', ${day("v.confirmed_at")}, 'version', v.version) order by v.period desc, v.is_current desc, v.entered_at desc`,
    sql`from app.indicator_values v left join app.users a on a.id = v.author_id left join app.users c on c.id = v.confirmed_by where v.indicator_id = ${id} and v.period >= ${since} and v.period < ${`${year + 1}-`}`)},
    'exclusions', ${list(sql`json_build_object('id', x.id, 'period', x.period, 'original', x.original, 'adjusted', x.adjusted, 'basis', x.basis, 'document', x.document, 'state', x.state, 'unit', u.short_name,
      'appliedOn', ${day("x.applied_at")}, 'decision', x.decision, 'decisionDocument', x.decision_document, 'decidedOn', ${day("x.decided_at")}, 'version', x.version) order by x.period desc`,
    sql`from app.indicator_exclusions x join app.units u on u.id = x.unit_id where x.indicator_id = ${id}`)},
    'questions', ${list(sql`json_build_object('id', q.id, 'period', q.period, 'kind', q.kind, 'figures', q.figures, 'askedOn', ${day("q.asked_at")}, 'answer', q.answer, 'answeredBy', a.name, 'answeredOn', ${day("q.answered_at")}) order by q.answer is not null, q.period desc, q.kind`,
    sql`from app.indicator_questions q left join app.users a on a.id = q.answered_by where q.indicator_id = ${id} and q.period >= ${since}`)},
    'causes', ${list(sql`json_build_object('id', c.id, 'period', c.period, 'kind', c.kind, 'text', c.text, 'unit', u.short_name, 'author', c.author_name, 'on', ${day("c.at")}) order by c.at desc`,
    sql`from app.indicator_causes c join app.units u on u.id = c.unit_id where c.indicator_id = ${id}`)},
    'returns', ${list(sql`json_build_object('unitId', r.unit_id, 'unit', u.short_name, 'period', r.period, 'vouchers', r.vouchers, 'note', r.note, 'on', ${day("r.at")}) order by r.period desc, u.sort_order`,
    sql`from app.indicator_returns r join app.units u on u.id = r.unit_id where r.indicator_id = ${id} and r.period >= ${since}`)},
    'units', ${list(sql`json_build_object('id', u.id, 'name', u.short_name) order by u.sort_order, u.short_name`, sql`from app.indicator_units m join app.units u on u.id = m.unit_id where m.indicator_id = ${id}`)},
    'tasks', ${list(sql`json_build_object('id', t.id, 'number', t.number, 'title', t.title, 'lamp', t.lamp, 'state', t.state, 'unit', u.short_name, 'progress', t.progress, 'dueOn', t.due_on) order by t.number`,
    sql`from app.indicator_tasks m join ${feedingOn(asOf, id)} on t.id = m.task_id left join app.units u on u.id = t.lead_unit_id where m.indicator_id = ${id}`)},
    'targets', ${list(sql`json_build_object('year', g.year, 'kind', g.kind, 'value', g.value, 'source', g.source, 'trajectory', g.trajectory, 'points', g.points, 'version', g.version) order by g.year desc`,
    sql`from ${targetsOn(asOf)} where g.indicator_id = ${id}`)}) as value`;
}

const acts = { enter: "indicator.enter", confirm: "indicator.confirm", explain: "indicator.explain", return: "indicator.return", manage: "indicator.manage", decide: "indicator.decide" } as const satisfies Record<string, Permission>;
const rightsOf = (actor: Actor, row: PlacedIndicator) =>
  Object.fromEntries(Object.entries(acts).map(([key, permission]) => [key, canOn(actor, permission, placeIndicator(row, permission))])) as Record<keyof typeof acts, boolean>;

/**
 * Everything of one indicator: definition, targets, values of this and last year with their provenance, exclusions,
 * questions, causes, who has not reported, the tasks that feed it (those the reader may know), the figures computed for
 * today, and the history they rest on; with `asOf` as all of it stood at the end of that day, when nothing can be done.
 * Four statements.
 */
export const getIndicator = query({
  name: "indicator.get", permission: "indicator.read", input: GetIndicator,
  async run({ tx, actor, now }, { indicatorId, year: wanted, asOf }) {
    const past = pastDay(asOf, today(now));
    const on = past ?? today(now);
    const year = wanted ?? yearOf(on);
    const row = await indicatorById(tx, indicatorId);
    const [facts] = await factsOf(tx, [indicatorId], year - historyYears, past);
    if (!facts) throw new Error("an indicator without facts");
    const { rows } = await tx.execute<{ value: Beside }>(besideOf(row, year, past));
    const found = rows[0]?.value;
    if (!found) throw new Error("an indicator without its surroundings");
    const { reportingUnitIds, listedUserIds, ...definition } = row;
    const rights = rightsOf(actor, row);
    return {
      day: on, asOf: past, year, definition, mine: actor.unitId !== null && reportingUnitIds.includes(actor.unitId) ? actor.unitId : null, listed: listedUserIds.length,
      detail: indicatorDetail(facts, year, on), ...indicatorStanding(facts, year, on), ...(past === null ? found : besideThen(found, past)),
      rights: past === null ? rights : { enter: false, confirm: false, explain: false, return: false, manage: false, decide: false },
    };
  },
});
