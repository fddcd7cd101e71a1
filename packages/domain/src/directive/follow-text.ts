import { candidates, directiveTexts, sentences, tasks, textPlaces, users } from "@taizhang/db";
import { and, asc, eq, getTableColumns, gte, ne, sql } from "drizzle-orm";
import { notFound } from "../kernel/model";
import { command } from "../kernel/use-case";
import { FollowText } from "./model";
import { candidateOf, sentenceColumns } from "./rows";

/** Seconds after which somebody who does not ask any more is gone: four turns of the screen's question. */
const presence = 15;

/**
 * Keeps where a person is in a text and answers what others changed since the last question and where they are: five
 * statements. `since` is the number that the last answer gave; a transaction that was still open then is asked for again,
 * so that nothing slips through between two questions.
 * @throws NOT_FOUND `directive.text_not_found`
 */
export const followText = command({
  name: "directive.follow", permission: "directive.decompose", input: FollowText, quiet: true,
  async run({ tx, actor, now }, { textId, at, since }) {
    const { rows: [horizon] } = await tx.execute<{ n: string }>(sql`select pg_snapshot_xmin(pg_current_snapshot())::text as n`);
    const { rowCount } = await tx.execute(sql`
      insert into ${textPlaces} (text_id, user_id, at, seen_at) select x.id, ${actor.userId}, ${at}, ${now.toISOString()}::timestamptz from ${directiveTexts} x where x.id = ${textId}
      on conflict (text_id, user_id) do update set at = excluded.at, seen_at = excluded.seen_at`);
    if (rowCount === 0) throw notFound("directive.text_not_found");
    const fresh = since ?? Number(horizon?.n);
    const changed = await tx.select({ ...getTableColumns(candidates), taskNumber: tasks.number }).from(candidates).leftJoin(tasks, eq(tasks.id, candidates.taskId))
      .where(and(eq(candidates.textId, textId), gte(candidates.changedIn, fresh))).orderBy(asc(candidates.start), asc(candidates.id));
    const decided = await tx.select(sentenceColumns).from(sentences).where(and(eq(sentences.textId, textId), gte(sentences.changedIn, fresh))).orderBy(asc(sentences.position));
    const others = await tx.select({ userId: textPlaces.userId, name: users.name, at: textPlaces.at }).from(textPlaces).innerJoin(users, eq(users.id, textPlaces.userId))
      .where(and(eq(textPlaces.textId, textId), ne(textPlaces.userId, actor.userId ?? ""), gte(textPlaces.seenAt, new Date(now.getTime() - presence * 1000)))).orderBy(asc(users.name), asc(users.id));
    return {
      since: Number(horizon?.n), candidates: changed.map(({ taskNumber, ...row }) => ({ ...candidateOf(row), taskNumber })), sentences: decided, others,
    };
  },
});
