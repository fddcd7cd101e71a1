import { stageDurations } from "@taizhang/db";
import { actualDurations, learnedDurations, today, type Day, type DoneStage } from "@taizhang/planning";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { calendarData } from "../calendar/rows";
import { calendarOf, isWorkKind } from "../calendar/model";
import { insertAll } from "../kernel/bulk";
import { command } from "../kernel/use-case";

type Node = { position: number; templateId: string | null; stageId: string | null; startOn: Day | null; doneOn: Day | null; workKind: string | null; predecessors: { position: number; lag?: number }[] };
type Closed = { startOn: Day; nodes: Node[] };

const stageOf = ({ position, startOn, doneOn, workKind, predecessors }: Node): DoneStage => ({
  id: String(position), startOn, doneOn, kind: isWorkKind(workKind) ? workKind : "office", predecessors: predecessors.map((link) => ({ id: String(link.position), lag: link.lag ?? 0 })),
});

/** Learns how long stages really take, from closed items that were planned by a template; weekly, by `actualDurations`. */
export const learnDurations = command({
  name: "plan.learnDurations",
  permission: "plan.learn",
  input: z.object({}),
  async run({ tx, now, audit }) {
    const { rows } = await tx.execute<Closed>(sql`
      select t.start_on::text as "startOn", json_agg(json_build_object('position', n.position, 'templateId', n.template_id, 'stageId', n.stage_id,
        'startOn', n.start_on, 'doneOn', n.done_on, 'workKind', n.work_kind, 'predecessors', n.predecessors) order by n.position) as nodes
      from app.tasks t join app.plan_nodes n on n.task_id = t.id
      where t.state = 'closed' and exists (select from app.plan_nodes p where p.task_id = t.id and p.template_id is not null)
      group by t.id`);
    const data = await calendarData(tx);
    const on = { calendar: calendarOf(data), seasons: data.seasons };
    const done = rows.flatMap(({ startOn, nodes }) => {
      const took = actualDurations(nodes.map(stageOf), { ...on, startOn });
      return nodes.flatMap(({ templateId, stageId }, at) => {
        const workingDays = took[at];
        return templateId !== null && stageId !== null && workingDays ? [{ templateId, stageId, workingDays }] : [];
      });
    });
    const learned = learnedDurations(done);
    await tx.delete(stageDurations);
    await insertAll(tx, stageDurations, ["templateId", "stageId", "workingDays", "count", "computedOn"], learned.map((one) => ({ ...one, computedOn: today(now) })));
    audit({ subject: { type: "plan", id: "durations" }, after: { stages: learned.length, from: done.length } });
    return { learned: learned.length, from: done.length };
  },
});
