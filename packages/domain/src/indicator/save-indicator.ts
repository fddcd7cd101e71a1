import { indicatorListed, indicators, indicatorTasks, indicatorUnits, tasks, type Tx } from "@taizhang/db";
import { today } from "@taizhang/planning";
import { placeIndicator } from "@taizhang/policy";
import { and, eq, inArray, ne, sql } from "drizzle-orm";
import { conflict, invalid } from "../kernel/model";
import { command } from "../kernel/use-case";
import { restand } from "./lamp";
import { SaveIndicator } from "./model";
import { indicatorById } from "./rows";

/** Replaces what belongs to an indicator: reporting units, feeding tasks, who may know it. */
async function attach(tx: Tx, indicatorId: string, { reportingUnitIds, restrictedTo, taskNumbers }: SaveIndicator): Promise<void> {
  const found = taskNumbers.length === 0 ? [] : await tx.select({ id: tasks.id, number: tasks.number }).from(tasks).where(inArray(tasks.number, taskNumbers));
  const unknown = taskNumbers.find((number) => !found.some((task) => task.number === number));
  if (unknown !== undefined) throw invalid("taskNumbers", "indicator.unknown_task", { number: unknown });
  await tx.delete(indicatorUnits).where(eq(indicatorUnits.indicatorId, indicatorId));
  await tx.delete(indicatorTasks).where(eq(indicatorTasks.indicatorId, indicatorId));
  await tx.delete(indicatorListed).where(eq(indicatorListed.indicatorId, indicatorId));
  const unitIds = [...new Set(reportingUnitIds)];
  if (unitIds.length > 0) await tx.insert(indicatorUnits).values(unitIds.map((unitId) => ({ indicatorId, unitId })));
  if (found.length > 0) await tx.insert(indicatorTasks).values(found.map(({ id }) => ({ indicatorId, taskId: id })));
  const userIds = [...new Set(restrictedTo)];
  if (userIds.length > 0) await tx.insert(indicatorListed).values(userIds.map((userId) => ({ indicatorId, userId })));
}

/**
 * Sets an indicator up or changes its definition, with its reporting units and the tasks that feed it. Restricted means:
 * only the people named may know it; who restricts it must be among them, or loses sight of it.
 */
export const saveIndicator = command({
  name: "indicator.save", permission: "indicator.manage", input: SaveIndicator,
  async run({ tx, actor, now, audit, require }, input) {
    const { id, version, reportingUnitIds: _units, restrictedTo, taskNumbers: _tasks, ...fields } = input;
    const [taken] = await tx.select({ id: indicators.id }).from(indicators).where(and(eq(indicators.number, input.number), ...(id ? [ne(indicators.id, id)] : [])));
    if (taken) throw invalid("number", "indicator.number_taken");
    const before = id ? await indicatorById(tx, id) : null;
    if (before) require(placeIndicator(before, "indicator.manage"));
    const [row] = before
      ? await tx.update(indicators).set({ ...fields, version: sql`${indicators.version} + 1` }).where(and(eq(indicators.id, before.id), eq(indicators.version, version ?? 0))).returning({ id: indicators.id })
      : await tx.insert(indicators).values({ ...fields, authorId: actor.userId }).returning({ id: indicators.id });
    if (!row) throw conflict("indicator.changed", { current: { version: before?.version, name: before?.name, number: before?.number }, yours: { name: input.name, number: input.number } });
    await attach(tx, row.id, input);
    // The list comes first: a restricted row may only be written by somebody who is on it.
    await tx.update(indicators).set({ restricted: restrictedTo.length > 0 }).where(eq(indicators.id, row.id));
    await restand(tx, [row.id], today(now));
    audit({ subject: { type: "indicator", id: row.id }, ...(before && { before: { name: before.name, number: before.number, unit: before.unit, aggregation: before.aggregation, dataUnitId: before.dataUnitId } }), after: input });
    return { indicatorId: row.id };
  },
});
