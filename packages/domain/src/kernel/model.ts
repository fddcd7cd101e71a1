import type { ZodError } from "zod";

/** What went wrong, for every adapter: tRPC, pages, command line (architecture 1.4). */
export type ErrorCode = "UNAUTHENTICATED" | "FORBIDDEN" | "NOT_FOUND" | "CONFLICT" | "INVALID" | "UNEXPECTED";

/** A message key and its values; the texts stand in the message files. */
export type Reason = { key: string; values?: Record<string, string | number> };
export type FieldErrors = Record<string, Reason>;

/**
 * The only error that leaves `execute`. `reason` is a stable key with a text in the area `errors` of the message
 * files; `details` is plain JSON for the screen (both versions of a conflict, errors by field).
 */
export class AppError extends Error {
  constructor(readonly code: ErrorCode, readonly reason: string, readonly details?: Record<string, unknown>) {
    super(`${code}: ${reason}`);
    this.name = "AppError";
  }
}

export const conflict = (reason: string, details?: Record<string, unknown>) => new AppError("CONFLICT", reason, details);
export const notFound = (reason: string) => new AppError("NOT_FOUND", reason);
/** An input that the schema could not refuse because it needs the data: shown at its field. */
export const invalid = (field: string, key: string, values?: Reason["values"]) =>
  new AppError("INVALID", "kernel.invalid_input", { fields: { [field]: values ? { key, values } : { key } } satisfies FieldErrors });

type Issue = ZodError["issues"][number];

const isEmpty = (input: unknown) => input === undefined || input === null || input === "";

/** A fault of a value as a reason with a text; `input` is the value, where it is known. A check may name its own key as its message. */
export function reasonOf(issue: Issue): Reason {
  switch (issue.code) {
    case "custom":
      return { key: issue.message || "kernel.invalid" };
    case "too_small":
      if (issue.origin === "string" || issue.origin === "array") {
        return Number(issue.minimum) <= 1 ? { key: "kernel.required" } : { key: "kernel.too_short", values: { minimum: Number(issue.minimum) } };
      }
      return { key: "kernel.too_small", values: { minimum: Number(issue.minimum) } };
    case "too_big":
      return issue.origin === "string" || issue.origin === "array"
        ? { key: "kernel.too_long", values: { maximum: Number(issue.maximum) } }
        : { key: "kernel.too_big", values: { maximum: Number(issue.maximum) } };
    case "invalid_type":
      return { key: "kernel.required" };
    case "invalid_value":
    case "invalid_format":
      return { key: "input" in issue && isEmpty(issue.input) ? "kernel.required" : "kernel.invalid" };
    default:
      return { key: "kernel.invalid" };
  }
}

/** Errors of a refused input, one per field. */
export function fieldErrors(error: ZodError): FieldErrors {
  const fields: FieldErrors = {};
  for (const issue of error.issues) fields[issue.path.join(".")] ??= reasonOf(issue);
  return fields;
}
