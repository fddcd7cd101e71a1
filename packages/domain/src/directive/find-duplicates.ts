import { candidates, tasks } from "@taizhang/db";
import { likenesses } from "@taizhang/decomposition";
import { and, desc, eq, isNull, ne, notInArray } from "drizzle-orm";
import { z } from "zod";
import { query } from "../kernel/use-case";
import { textById } from "./rows";

/** Most ledger rows that are compared: the newest, more than a year's of a county. */
const mostTasks = 6_000;

/**
 * Candidates that say nearly what another candidate of the text or an item of the ledger says (S 0.10), with the
 * words they share. Tasks that came from this text itself are not compared.
 */
export const findDuplicates = query({
  name: "directive.duplicates", permission: "directive.read", input: z.object({ textId: z.uuid() }),
  async run({ tx }, { textId }) {
    await textById(tx, textId);
    const all = await tx.select({ id: candidates.id, title: candidates.title, content: candidates.content, state: candidates.state, taskId: candidates.taskId })
      .from(candidates).where(and(eq(candidates.textId, textId), ne(candidates.state, "dropped")));
    const open = all.filter(({ state }) => state !== "registered");
    const own = all.flatMap(({ taskId }) => (taskId === null ? [] : [taskId]));
    const ledger = await tx.select({ id: tasks.id, number: tasks.number, title: tasks.title, content: tasks.content }).from(tasks)
      .where(and(isNull(tasks.parentId), ne(tasks.state, "cancelled"), own.length > 0 ? notInArray(tasks.id, own) : undefined))
      .orderBy(desc(tasks.createdAt)).limit(mostTasks);
    const words = ({ id, title, content }: { id: string; title: string; content: string }) => ({ id, words: `${title}。${content}` });
    const titles = new Map<string, { title: string; number: string | null }>([...all.map(({ id, title }) => [id, { title, number: null }] as const), ...ledger.map(({ id, title, number }) => [id, { title, number }] as const)]);
    return likenesses(open.map(words), [...open, ...ledger].map(words)).map(({ id, otherId, score, shared }) => ({
      candidateId: id, otherId, score, shared, title: titles.get(otherId)?.title ?? "", number: titles.get(otherId)?.number ?? null,
    }));
  },
});
