import { auditEvents, auditSeals, posts, units, type Tx } from "@taizhang/db";
import { addDays } from "@taizhang/planning";
import { desc, eq, gte, lt, ne, sql, type SQL } from "drizzle-orm";
import type { z } from "zod";
import { command, query } from "../kernel/use-case";
import { conditionOf } from "./find";
import { AuditFilter, ListAudit, longestExport } from "./model";
import { withNames } from "./subjects";

type Filter = z.output<typeof AuditFilter>;

const window = 50;
/** Earlier versions recorded each sealing: about half of all events. */
const sealing = "audit.seal";
const startOf = (day: string) => new Date(`${day}T00:00:00+08:00`);

const conditions = ({ useCase, sealings, from, to }: Filter): (SQL | undefined)[] => [
  useCase === "" ? undefined : eq(auditEvents.useCase, useCase),
  sealings || useCase === sealing ? undefined : ne(auditEvents.useCase, sealing),
  from === null ? undefined : gte(auditEvents.at, startOf(from)),
  to === null ? undefined : lt(auditEvents.at, startOf(addDays(to, 1))),
];

/** What lies behind an event in the order of the list. */
const behind = (id: number | null) => (id === null ? undefined
  : sql`(${auditEvents.at}, ${auditEvents.id}) < ((select b.at from ${auditEvents} b where b.id = ${id}), ${id}::bigint)`);

const events = (tx: Tx) =>
  tx.select({
    id: auditEvents.id, at: auditEvents.at, actorName: auditEvents.actorName, role: auditEvents.role, postTitle: posts.title, unitName: units.shortName,
    deputy: auditEvents.deputyFor, useCase: auditEvents.useCase, subjectType: auditEvents.subjectType, subjectId: auditEvents.subjectId,
    before: auditEvents.before, after: auditEvents.after, position: auditSeals.position,
  }).from(auditEvents).leftJoin(posts, eq(posts.id, auditEvents.postId)).leftJoin(units, eq(units.id, auditEvents.unitId))
    .leftJoin(auditSeals, eq(auditSeals.eventId, auditEvents.id));

/** The first events of a filter from the newest back, behind one of them where one is named. */
async function newest(tx: Tx, filter: Filter, before: number | null, limit: number) {
  const condition = await conditionOf(tx, filter, [...conditions(filter), behind(before)], limit);
  return events(tx).where(condition).orderBy(desc(auditEvents.at), desc(auditEvents.id)).limit(limit);
}

/** A window of events from the newest back; `next` is the cursor of the one after it. */
export const list = query({
  name: "audit.list",
  permission: "audit.read",
  input: ListAudit,
  async run({ tx }, { before, ...filter }) {
    const rows = await newest(tx, filter, before, window + 1);
    const shown = rows.slice(0, window);
    return { rows: await withNames(tx, shown), next: rows.length > window ? (shown.at(-1)?.id ?? null) : null };
  },
});

/** The newest events of a filter for a file, at most 20,000; taking them away is itself an event. */
export const exportEvents = command({
  name: "audit.export",
  permission: "audit.export",
  input: AuditFilter,
  async run({ tx, audit }, filter) {
    const rows = await newest(tx, filter, null, longestExport + 1);
    audit({ subject: { type: "audit", id: "export" }, after: { filter, rows: Math.min(rows.length, longestExport) } });
    return { rows: await withNames(tx, rows.slice(0, longestExport)), cut: rows.length > longestExport };
  },
});
