import { candidates, directives, directiveTexts, sentences, type Tx } from "@taizhang/db";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { conflict, notFound } from "../kernel/model";
import { CandidateValues, Reading, type Candidate, type CandidateRef } from "./candidate";

export { withFilled } from "./blank";
export { readOrganization } from "./organization";
/** A candidate as it is stored; which transaction wrote it is the trigger's alone. */
export type CandidateRow = Omit<typeof candidates.$inferSelect, "changedIn"> & { changedIn?: number };
export type TextRow = typeof directiveTexts.$inferSelect;
export type DirectiveRow = typeof directives.$inferSelect;

/** A candidate as the screens get it. */
export function candidateOf(row: CandidateRow): Candidate {
  const { textId: _textId, authorId: _authorId, createdAt: _createdAt, changedIn: _changedIn, reading, ...rest } = row;
  return { ...rest, reading: Reading.parse(reading) };
}

const valueKeys = Object.keys(CandidateValues.shape) as (keyof CandidateValues)[];

/** The editable values of a candidate alone; what the audit keeps. */
export const valuesOf = (row: CandidateValues): CandidateValues =>
  Object.fromEntries(valueKeys.map((key) => [key, row[key]])) as CandidateValues;

/** @throws NOT_FOUND `directive.not_found` */
export async function directiveById(tx: Tx, id: string): Promise<DirectiveRow> {
  const [row] = await tx.select().from(directives).where(eq(directives.id, id));
  if (!row) throw notFound("directive.not_found");
  return row;
}

/** @throws CONFLICT `directive.text_exists` where the meeting has a text of the same words */
export async function refuseRepeat(tx: Tx, directiveId: string, sha256: string): Promise<void> {
  const [known] = await tx.select({ id: directiveTexts.id }).from(directiveTexts)
    .where(and(eq(directiveTexts.directiveId, directiveId), eq(directiveTexts.sha256, sha256), isNull(directiveTexts.removedAt)));
  if (known) throw conflict("directive.text_exists", { textId: known.id });
}

/**
 * A text and its meeting.
 * @throws NOT_FOUND `directive.text_not_found`
 */
export async function textById(tx: Tx, id: string): Promise<{ text: TextRow; directive: DirectiveRow }> {
  const [row] = await tx.select({ text: directiveTexts, directive: directives }).from(directiveTexts)
    .innerJoin(directives, eq(directives.id, directiveTexts.directiveId)).where(eq(directiveTexts.id, id));
  if (!row) throw notFound("directive.text_not_found");
  return row;
}

export type Locked = { rows: CandidateRow[]; text: TextRow; directive: DirectiveRow };

/**
 * Locks candidates of one text for a change, in document order, and checks that nobody was faster.
 * @throws NOT_FOUND `directive.candidate_not_found`
 * @throws CONFLICT `directive.candidate_changed` with the current state of those that moved; `directive.candidate_registered`
 */
export async function lockCandidates(tx: Tx, refs: readonly CandidateRef[]): Promise<Locked> {
  const wanted = new Map(refs.map((ref) => [ref.id, ref.version]));
  const rows = await tx.select().from(candidates).where(inArray(candidates.id, [...wanted.keys()])).orderBy(candidates.id).for("update");
  const [first] = rows;
  if (!first || rows.length !== wanted.size || rows.some((row) => row.textId !== first.textId)) throw notFound("directive.candidate_not_found");
  const moved = rows.filter((row) => row.version !== wanted.get(row.id));
  if (moved.length > 0) throw conflict("directive.candidate_changed", { current: moved.map(candidateOf) });
  if (rows.some((row) => row.state === "registered")) throw conflict("directive.candidate_registered");
  rows.sort((a, b) => a.start - b.start);
  return { rows, ...(await textById(tx, first.textId)) };
}

/** Candidates that stand for themselves: what was merged into another is registered with it, and counts once. */
export const isOwn = sql`${candidates.reading} ->> 'mergedInto' is null`;

/** A sentence as the screens get it. */
export const sentenceColumns = {
  id: sentences.id, position: sentences.position, start: sentences.start, end: sentences.end, class: sentences.class,
  outline: sentences.outline, resolution: sentences.resolution, reason: sentences.reason,
};
