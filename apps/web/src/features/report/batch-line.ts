import type { BatchRow } from "@taizhang/domain/report";

/** One line of the grid while it is being typed. */
export type BatchLine = { progress: number | null; value: number | null; done: string; problem: string; noChange: boolean; touched: boolean };
/** What was typed, by `lineKey`. */
export type BatchLines = Readonly<Record<string, BatchLine>>;

/** A line speaks of one period: what was left unsent in October does not come back as November's. */
export const lineKey = ({ taskId, period }: Pick<BatchRow, "taskId" | "period">): string => `${taskId}:${period}`;

export const startLine = ({ progress, last, version }: BatchRow): BatchLine => ({
  progress, value: last?.value ?? null, done: version ? (last?.done ?? "") : "", problem: last?.problem ?? "", noChange: false, touched: false,
});

const isSame = (one: BatchLine, other: BatchLine | undefined) => other !== undefined && (Object.keys(one) as (keyof BatchLine)[]).every((field) => one[field] === other[field]);

/** What is still to be sent once the answers are there: what was refused, and all that was typed meanwhile. */
export function unsent(now: BatchLines, sent: BatchLines, refused: Readonly<Record<string, unknown>>): BatchLines {
  return Object.fromEntries(Object.entries(now).filter(([key, line]) => key in refused || !isSame(line, sent[key])));
}

/** A stored draft of the grid, if it still has the shape of today. */
export function isBatchDraft(data: unknown): data is BatchLines {
  return typeof data === "object" && data !== null && !Array.isArray(data)
    && Object.values(data).every((line) => typeof line === "object" && line !== null && "done" in line && "noChange" in line && "touched" in line);
}
