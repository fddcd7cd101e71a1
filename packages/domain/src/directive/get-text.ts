import { candidates, sentences, tasks, textPlaces } from "@taizhang/db";
import { today } from "@taizhang/planning";
import { and, asc, eq, getTableColumns, sql } from "drizzle-orm";
import { z } from "zod";
import { query } from "../kernel/use-case";
import { ownSteps } from "./own-steps";
import { candidateOf, sentenceColumns, textById } from "./rows";

/** The workbench of one text: its words, its sentences and the candidates, in document order. */
export const getText = query({
  name: "directive.text", permission: "directive.read", input: z.object({ id: z.uuid() }),
  async run({ tx, actor, now }, { id }) {
    // Read before the rows, so that a change between both is asked for again.
    const { rows: [horizon] } = await tx.execute<{ n: string }>(sql`select pg_snapshot_xmin(pg_current_snapshot())::text as n`);
    const { text, directive } = await textById(tx, id);
    const read = await tx.select(sentenceColumns).from(sentences).where(eq(sentences.textId, id)).orderBy(asc(sentences.position));
    const rows = await tx.select({ ...getTableColumns(candidates), taskNumber: tasks.number }).from(candidates)
      .leftJoin(tasks, eq(tasks.id, candidates.taskId))
      .where(and(eq(candidates.textId, id), sql`${candidates.dropReason} is distinct from 'undone'`)).orderBy(asc(candidates.start), asc(candidates.id));
    const [place] = await tx.select({ at: textPlaces.at }).from(textPlaces).where(and(eq(textPlaces.textId, id), eq(textPlaces.userId, actor.userId ?? "")));
    const found = rows.map(({ taskNumber, ...row }) => ({ ...candidateOf(row), taskNumber }));
    return {
      /** Where the reader stopped last time. */
      stoppedAt: place?.at ?? null,
      /** From here on `directive.follow` tells what changed. */
      since: Number(horizon?.n),
      /** What is due before it is overdue. */
      today: today(now),
      directive: { id: directive.id, title: directive.title, heldOn: directive.heldOn },
      text: { id: text.id, title: text.title, speaker: text.speaker, body: text.body },
      sentences: read,
      candidates: found,
      /** The reader's own last steps, to be taken back. */
      steps: await ownSteps(tx, id, actor.userId, found),
    };
  },
});
