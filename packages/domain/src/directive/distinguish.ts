import { candidates, distinctPairs, tasks } from "@taizhang/db";
import { and, eq, or } from "drizzle-orm";
import { notFound } from "../kernel/model";
import { command } from "../kernel/use-case";
import { Distinguish } from "./model";

/** Remembers that two which read alike are different, so that they are not shown again; or forgets it. */
export const distinguish = command({
  name: "directive.distinguish", permission: "directive.decompose", input: Distinguish,
  async run({ tx, actor, audit }, { candidateId, otherId, different }) {
    const [one] = await tx.select({ id: candidates.id }).from(candidates).where(eq(candidates.id, candidateId));
    const [candidate] = await tx.select({ id: candidates.id }).from(candidates).where(eq(candidates.id, otherId));
    const [task] = candidate ? [] : await tx.select({ id: tasks.id }).from(tasks).where(eq(tasks.id, otherId));
    if (!one || (!candidate && !task)) throw notFound("directive.candidate_not_found");
    if (different) await tx.insert(distinctPairs).values({ candidateId, otherId, authorId: actor.userId }).onConflictDoNothing();
    else await tx.delete(distinctPairs).where(or(and(eq(distinctPairs.candidateId, candidateId), eq(distinctPairs.otherId, otherId)), and(eq(distinctPairs.candidateId, otherId), eq(distinctPairs.otherId, candidateId))));
    audit({ subject: { type: "candidate", id: candidateId }, after: { otherId, different } });
    return { candidateId, otherId, different };
  },
});
