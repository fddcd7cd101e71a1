import type { BatchRow } from "@taizhang/domain/report";

/** One line of the grid while it is being typed. */
export type BatchLine = {
  progress: number | null; value: number | null; done: string; problem: string; noChange: boolean; touched: boolean;
  /** The version of the report that it goes on from; null where there was none. */
  base: number | null;
};
/** What was typed, by `lineKey`. */
export type BatchLines = Readonly<Record<string, BatchLine>>;

/** A line speaks of one period: what was left unsent in October does not come back as November's. */
export const lineKey = ({ taskId, period }: Pick<BatchRow, "taskId" | "period">): string => `${taskId}:${period}`;

export const startLine = ({ progress, last, version }: BatchRow): BatchLine => ({
  progress, value: last?.value ?? null, done: version ? (last?.done ?? "") : "", problem: last?.problem ?? "", noChange: false, touched: false, base: version,
});

/** What a line says, in the order of the columns. */
const said = ["progress", "value", "done", "problem", "noChange"] as const;
/** What one line says otherwise than the other. */
export const differing = (one: BatchLine, other: BatchLine) => said.filter((field) => one[field] !== other[field]);

/** Whether somebody reported the same since the line was begun; one that says what stands there now goes on from that. */
export function isOvertaken(row: BatchRow, line: BatchLine): boolean {
  const now = startLine(row);
  return line.base !== now.base && differing(line, now).length > 0;
}

/** A line as it is typed or taken up in a row: it goes on from what the row shows. A report that is corrected cannot say that nothing changed. */
export const begunOn = ({ version, noChange }: BatchRow, line: BatchLine): BatchLine =>
  ({ ...line, touched: true, base: version, noChange: line.noChange && noChange !== "nothing_before" });

export const without = (lines: BatchLines, keys: readonly string[]): BatchLines => Object.fromEntries(Object.entries(lines).filter(([key]) => !keys.includes(key)));

const isSame = (one: BatchLine, other: BatchLine | undefined) => other !== undefined && (Object.keys(one) as (keyof BatchLine)[]).every((field) => one[field] === other[field]);

/** What is still to be sent once the answers are there: what was refused, and all that was typed meanwhile. */
export function unsent(now: BatchLines, sent: BatchLines, refused: Readonly<Record<string, unknown>>): BatchLines {
  return Object.fromEntries(Object.entries(now).filter(([key, line]) => key in refused || !isSame(line, sent[key])));
}

type StoredLine = Omit<BatchLine, "base"> & Partial<BatchLine>;
const isLine = (line: unknown): line is StoredLine => typeof line === "object" && line !== null && "done" in line && "noChange" in line && "touched" in line;

/** A stored draft of the grid, if it still has the shape of today. A line from before lines knew what they go on from knows of no report. */
export function batchDraft(data: unknown): BatchLines | null {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return null;
  const stored = Object.entries<unknown>({ ...data });
  const lines = stored.flatMap(([key, line]) => (isLine(line) ? [[key, { ...line, base: line.base ?? null }] as const] : []));
  return lines.length === stored.length ? Object.fromEntries(lines) : null;
}
