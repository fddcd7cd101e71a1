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
