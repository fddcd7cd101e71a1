import { auditEvents, auditSeals, posts, units, type Tx } from "@taizhang/db";
import { addDays } from "@taizhang/planning";
import { and, desc, eq, gte, ilike, lt, ne, or, sql, type SQL } from "drizzle-orm";
import type { z } from "zod";
import { command, query } from "../kernel/use-case";
import { AuditFilter, ListAudit, longestExport } from "./model";
import { accountsNamed, subjectsNamed, withNames } from "./subjects";

const window = 50;
/** Earlier versions recorded each sealing: about half of all events. */
const sealing = "audit.seal";
const startOf = (day: string) => new Date(`${day}T00:00:00+08:00`);

function conditions({ person, useCase, subject, sealings, from, to }: z.output<typeof AuditFilter>): (SQL | undefined)[] {
  const like = `%${person.replace(/[\\%_]/g, "\\$&")}%`;
  return [
    // A person did it, or it was done to the person's account (signing in is the system's deed).
    person === "" ? undefined : or(
      ilike(auditEvents.actorName, like), sql`${auditEvents.actorId}::text in (${accountsNamed(person)})`,
      sql`(${auditEvents.subjectType} = 'account' and ${auditEvents.subjectId} in (${accountsNamed(person)}))`,
    ),
    useCase === "" ? undefined : eq(auditEvents.useCase, useCase),
    sealings || useCase === sealing ? undefined : ne(auditEvents.useCase, sealing),
    subject === "" ? undefined : sql`${auditEvents.subjectId} in (${subjectsNamed(subject)})`,
    from === null ? undefined : gte(auditEvents.at, startOf(from)),
    to === null ? undefined : lt(auditEvents.at, startOf(addDays(to, 1))),
  ];
}

const events = (tx: Tx) =>
  tx.select({
    id: auditEvents.id, at: auditEvents.at, actorName: auditEvents.actorName, role: auditEvents.role, postTitle: posts.title, unitName: units.shortName,
    deputy: auditEvents.deputyFor, useCase: auditEvents.useCase, subjectType: auditEvents.subjectType, subjectId: auditEvents.subjectId,
    before: auditEvents.before, after: auditEvents.after, position: auditSeals.position,
  }).from(auditEvents).leftJoin(posts, eq(posts.id, auditEvents.postId)).leftJoin(units, eq(units.id, auditEvents.unitId))
    .leftJoin(auditSeals, eq(auditSeals.eventId, auditEvents.id));

/** A window of events from the newest back; `next` is the cursor of the one after it. */
export const list = query({
  name: "audit.list",
  permission: "audit.read",
  input: ListAudit,
  async run({ tx }, { before, ...filter }) {
    const rows = await events(tx).where(and(...conditions(filter), before === null ? undefined : lt(auditEvents.id, before)))
      .orderBy(desc(auditEvents.id)).limit(window + 1);
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
    const rows = await events(tx).where(and(...conditions(filter))).orderBy(desc(auditEvents.id)).limit(longestExport + 1);
    audit({ subject: { type: "audit", id: "export" }, after: { filter, rows: Math.min(rows.length, longestExport) } });
    return { rows: await withNames(tx, rows.slice(0, longestExport)), cut: rows.length > longestExport };
  },
});
