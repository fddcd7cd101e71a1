import { candidates } from "@taizhang/db";
import { CandidateValues, type Candidate } from "./candidate";
import type { Context } from "../kernel/use-case";
import { insertAll, updateAll } from "../kernel/bulk";
import { forgetLessons } from "./record-lessons";
import { candidateOf, valuesOf, type CandidateRow } from "./rows";

type Key = keyof typeof candidates.$inferInsert;
const valueKeys = Object.keys(CandidateValues.shape) as (keyof CandidateValues)[];
const changeable: Key[] = ["id", ...valueKeys, "start", "end", "outline", "reading", "state", "dropReason", "taskId", "version"];
const all: Key[] = [...changeable, "textId", "authorId"];

const trailOf = (row: CandidateRow) => ({ ...valuesOf(row), start: row.start, end: row.end, state: row.state, dropReason: row.dropReason });

/**
 * Writes changed candidates, raises their versions and records each change, in one statement.
 * @param before the rows as they were locked
 * @returns the candidates as they now are, for the screen
 */
export async function storeCandidates({ tx, audit }: Pick<Context, "tx" | "audit">, before: readonly CandidateRow[], after: readonly CandidateRow[]): Promise<Candidate[]> {
  const former = new Map(before.map((row) => [row.id, row]));
  const rows = after.map((row) => ({ ...row, version: row.version + 1 }));
  await updateAll(tx, candidates, changeable, rows);
  await forgetLessons(tx, rows.filter(({ id, state }) => former.get(id)?.state === "confirmed" && state !== "confirmed").map(({ id }) => id));
  for (const row of rows) {
    const was = former.get(row.id);
    audit({ subject: { type: "candidate", id: row.id }, before: was && trailOf(was), after: trailOf(row) });
  }
  return rows.map(candidateOf);
}

/** Adds candidates in one statement. */
export async function addCandidates({ tx, audit }: Pick<Context, "tx" | "audit">, rows: readonly CandidateRow[]): Promise<Candidate[]> {
  await insertAll(tx, candidates, all, rows);
  for (const row of rows) audit({ subject: { type: "candidate", id: row.id }, after: trailOf(row) });
  return rows.map(candidateOf);
}
