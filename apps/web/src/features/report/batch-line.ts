import type { BatchRow } from "@taizhang/domain/report";

/** One line of the grid while it is being typed. */
export type BatchLine = { progress: number | null; value: number | null; done: string; problem: string; noChange: boolean; touched: boolean };

export const startLine = ({ progress, last, version }: BatchRow): BatchLine => ({
  progress, value: last?.value ?? null, done: version ? (last?.done ?? "") : "", problem: last?.problem ?? "", noChange: false, touched: false,
});

/** A stored draft of the grid, if it still has the shape of today. */
export function isBatchDraft(data: unknown): data is Record<string, BatchLine> {
  return typeof data === "object" && data !== null && !Array.isArray(data)
    && Object.values(data).every((line) => typeof line === "object" && line !== null && "done" in line && "noChange" in line && "touched" in line);
}
