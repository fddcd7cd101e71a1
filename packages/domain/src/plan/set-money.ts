import { taskMoney } from "@taizhang/db";
import { today } from "@taizhang/planning";
import { eq, sql } from "drizzle-orm";
import { conflict, invalid } from "../kernel/model";
import { command } from "../kernel/use-case";
import { relamp } from "../task/lamp";
import { isOpen } from "../task/model";
import { remember, taskById } from "../task/rows";
import { SetMoney } from "./model";

type Money = Pick<typeof taskMoney.$inferSelect, "planned" | "spent" | "spentOn" | "enterBy" | "enteredOn">;
const fields = ["planned", "spent", "spentOn", "enterBy", "enteredOn"] as const;
const text = (value: string | number | null | undefined) => (value === null || value === undefined ? null : String(value));

/**
 * Says what money a task shall spend and has spent, and by when it should be entered into statistics (入统) and was: the
 * rules of lamps look at both. Each change stands in the item's history.
 * @throws CONFLICT `plan.money_changed` with what stands there now
 */
export const setMoney = command({
  name: "plan.setMoney",
  permission: "plan.money",
  input: SetMoney,
  async run({ tx, actor, now, audit, require }, { taskId, version, ...money }) {
    const task = await taskById(tx, taskId, { forUpdate: true });
    require(task);
    if (!isOpen(task.state)) throw conflict("task.not_open");
    const day = today(now);
    for (const name of ["spentOn", "enteredOn"] as const) if ((money[name] ?? day) > day) throw invalid(name, "plan.money_ahead");
    const [before] = await tx.select().from(taskMoney).where(eq(taskMoney.taskId, taskId)).for("update");
    if ((before?.version ?? 0) !== version) throw conflict("plan.money_changed", { current: before ?? null, yours: money });
    const values = { ...money, authorId: actor.userId, authorName: actor.name, at: now };
    await tx.insert(taskMoney).values({ taskId, ...values }).onConflictDoUpdate({ target: taskMoney.taskId, set: { ...values, version: sql`${taskMoney.version} + 1` } });
    const said = (one: Money | undefined) => new Map(fields.map((field) => [field, text(one?.[field])]));
    const [was, is] = [said(before), said(money)];
    await remember(tx, actor, task, now, null, fields.filter((field) => was.get(field) !== is.get(field)).map((field) => ({ field, before: was.get(field) ?? null, after: is.get(field) ?? null })));
    await relamp(tx, [taskId], day);
    audit({ subject: { type: "task", id: taskId }, before: before && { money: Object.fromEntries(was) }, after: { money } });
    return { taskId, version: version + 1 };
  },
});
