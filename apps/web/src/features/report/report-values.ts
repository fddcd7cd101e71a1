import type { ReportForm } from "@taizhang/domain/report";
import type { UploadedFile } from "@taizhang/ui/upload";

/** A report while it is being typed. */
export type ReportValues = {
  progress: number | null; value: number | null; done: string; next: string; problem: string; helpNeeded: string; files: readonly UploadedFile[];
};

/**
 * Only what changes is typed: the form starts from the report being corrected, else from what was counted against the
 * quota, else from the last one. Progress is not led back by a count that lags behind the last report.
 */
export function startValues({ current, last, progress, files, counted, targetUnit }: ReportForm): ReportValues {
  const before = last?.progress ?? progress;
  const share = counted === null ? before : Math.max(before, Math.min(100, Math.round((100 * counted.done) / counted.target)));
  const value = counted !== null && counted.unit === targetUnit ? counted.done : (last?.value ?? null);
  return {
    progress: current ? current.progress : share, value: current ? current.value : value, done: current?.done ?? "", next: current?.next ?? "",
    problem: current?.problem ?? last?.problem ?? "", helpNeeded: current?.helpNeeded ?? last?.helpNeeded ?? "", files,
  };
}

/** A draft as it was stored, laid over the start values; anything of another shape is left out. */
export function withDraft(start: ReportValues, draft: unknown): ReportValues {
  if (typeof draft !== "object" || draft === null) return start;
  const known = Object.entries(draft).filter(([key, value]) => {
    if (!(key in start)) return false;
    if (key === "progress" || key === "value") return value === null || typeof value === "number";
    return key === "files" ? Array.isArray(value) : typeof value === "string";
  });
  return { ...start, ...Object.fromEntries(known) };
}

/** A report that is being typed, with the version it goes on from: 0 where there was none. */
export type ReportDraft = ReportValues & { readonly base: number };

/** The form with its draft laid over. A draft that says what stands there now goes on from that, whichever version it was begun on. */
export function restored(start: ReportForm, draft: unknown): { values: ReportValues; base: number } {
  const now = start.current?.version ?? 0;
  const before = startValues(start);
  const values = withDraft(before, draft);
  if (typeof draft !== "object" || draft === null || !isFilledIn(before, values)) return { values, base: now };
  return { values, base: "base" in draft && typeof draft.base === "number" ? draft.base : 0 };
}

/** Whether something was typed; `except` is left out of account. */
export const isFilledIn = (start: ReportValues, values: ReportValues, except?: keyof ReportValues): boolean =>
  (Object.keys(start) as (keyof ReportValues)[]).some((name) => name !== except && JSON.stringify(start[name]) !== JSON.stringify(values[name]));

/** What stands there now, where it is no longer what was begun on. */
export const overtaking = ({ current, files }: ReportForm, base: number): Record<string, unknown> | null =>
  (current === null || current.version === base ? null : { ...current, files: files.map(({ name }) => name).join("、") });
