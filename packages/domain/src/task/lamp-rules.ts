import { lampRuleSets, lampRuleVersions, type StoredLampRule, type Tx } from "@taizhang/db";
import { defaultLampRules, type Day, type LampRule, type LampRuleSet } from "@taizhang/planning";
import type { TaskClass, TaskKind } from "@taizhang/policy";
import { desc, eq, lte, sql } from "drizzle-orm";

/** A version of a rule set with what it is for; null means every class, every kind. */
export type RuleRow = { name: string; number: number; taskClass: TaskClass | null; kind: TaskKind | null; rules: readonly LampRule[] };
type For = { taskClass: TaskClass; kind: TaskKind };

/** The name that a lamp keeps of the rules it was lit by. */
export const ruleSetOf = ({ name, number, rules }: Pick<RuleRow, "name" | "number" | "rules">): LampRuleSet => ({ id: `${name}#${number}`, rules });

/** Kind speaks before class: a project is a project in every class. */
const weight = ({ taskClass, kind }: RuleRow): number => (kind === null ? 0 : 2) + (taskClass === null ? 0 : 1);

/** Chooses the narrowest set for a task; the preset where none is for it. */
export function chooseRules(rows: readonly RuleRow[]): (task: For) => LampRuleSet {
  const narrowest = [...rows].sort((a, b) => weight(b) - weight(a));
  return (task) => {
    const row = narrowest.find((it) => (it.taskClass ?? task.taskClass) === task.taskClass && (it.kind ?? task.kind) === task.kind);
    return row ? ruleSetOf(row) : defaultLampRules;
  };
}

/** Stored rules are those that were checked when they were made. */
export const rulesFrom = (stored: readonly StoredLampRule[]): LampRule[] => stored.map((rule) => rule as LampRule);

/** Every set's version in force on a day, as a choice by task: one statement. */
export async function ruleRowsOn(tx: Tx, day: Day): Promise<(RuleRow & { setId: string })[]> {
  const rows = await tx.selectDistinctOn([lampRuleVersions.setId], {
    setId: lampRuleSets.id, name: lampRuleSets.name, number: lampRuleVersions.number, taskClass: lampRuleSets.taskClass, kind: lampRuleSets.kind, rules: lampRuleVersions.rules,
  }).from(lampRuleVersions).innerJoin(lampRuleSets, eq(lampRuleSets.id, lampRuleVersions.setId)).where(lte(lampRuleVersions.effectiveOn, day))
    .orderBy(lampRuleVersions.setId, desc(lampRuleVersions.effectiveOn), desc(lampRuleVersions.number));
  return rows.map((row) => ({ ...row, rules: rulesFrom(row.rules) }));
}

export const lampRulesOn = async (tx: Tx, day: Day) => chooseRules(await ruleRowsOn(tx, day));

/** Months of the last two years at whose end a task was red, ascending; from its history, which never changes. */
export async function missedMonths(tx: Tx, taskIds: readonly string[], day: Day): Promise<Map<string, string[]>> {
  if (taskIds.length === 0) return new Map();
  const { rows } = await tx.execute<{ id: string; months: string[] }>(sql`
    select i.id, array_agg(to_char(m.first, 'YYYY-MM') order by m.first) as months
    from jsonb_array_elements_text(${JSON.stringify(taskIds)}::jsonb) as w(value) cross join lateral (select w.value::uuid as id) i
      cross join generate_series(date_trunc('month', ${day}::timestamp) - interval '24 months', date_trunc('month', ${day}::timestamp) - interval '1 month', interval '1 month') as m(first)
      cross join lateral (select d.lamp from app.task_days d where d.task_id = i.id and d.from_day < (m.first + interval '1 month')::date order by d.from_day desc limit 1) then_
    where then_.lamp = 'red' group by i.id`);
  return new Map(rows.map(({ id, months }) => [id, months]));
}
