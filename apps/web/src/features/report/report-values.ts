import type { ReportForm } from "@taizhang/domain/report";
import type { UploadedFile } from "@taizhang/ui/upload";

/** A report while it is being typed. */
export type ReportValues = {
  progress: number | null; value: number | null; done: string; next: string; problem: string; helpNeeded: string; files: readonly UploadedFile[];
};

/** Only what changes is typed: the form starts from the report being corrected, else from the last one. */
export function startValues({ current, last, progress, files }: ReportForm): ReportValues {
  const from = current ?? last;
  return {
    progress: from?.progress ?? progress, value: from?.value ?? null, done: current?.done ?? "", next: current?.next ?? "",
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
