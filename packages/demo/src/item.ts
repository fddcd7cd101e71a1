import type { planNodes, reports, tasks } from "@taizhang/db";
import type { DirectiveSeed } from "./directives";

export type TaskRow = typeof tasks.$inferInsert & { id: string; state: NonNullable<(typeof tasks.$inferInsert)["state"]>; progress: number };
export type NodeRow = typeof planNodes.$inferInsert;
export type ReportRow = typeof reports.$inferInsert;

export type Share = { unit: string; share: string; dueOn: string | null; signedInAt: Date | null; signedInBy: string | null };

/** A task with all that hangs on it, before it has its number and its lamp. */
export type Item = {
  row: TaskRow;
  directive: DirectiveSeed;
  field: string;
  /** Key of the lead unit; null for a parent. */
  lead: string | null;
  signedInBy: string | null;
  signedInLate: boolean;
  responsibleUserId: string | null;
  cooperating: Share[];
  nodes: NodeRow[];
  reports: ReportRow[];
  children: Item[];
};

const shanghaiHours = 8;

/** An instant of a day (YYYY-MM-DD) in Asia/Shanghai. */
export const instant = (day: string, hour: number, minute = 0) =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)), hour - shanghaiHours, minute));
