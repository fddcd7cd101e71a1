import type { Refusal } from "@taizhang/api";
import type { Reason } from "@taizhang/domain/kernel";

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** What the server said, out of an error of tRPC; null where no answer came (no network, a stopped server). */
export function refusalOf(error: unknown): Refusal | null {
  if (!isRecord(error) || !isRecord(error["data"])) return null;
  const refusal = error["data"]["refusal"];
  return isRecord(refusal) && typeof refusal["reason"] === "string" ? (refusal as Refusal) : null;
}

/** Whether the session ended meanwhile. */
export const isSignedOut = (error: unknown): boolean => refusalOf(error)?.code === "UNAUTHENTICATED";

/** Errors by field of a refused input. */
export function fieldReasons(refusal: Refusal | null): Record<string, Reason> {
  const fields = refusal?.details?.["fields"];
  return isRecord(fields) ? (fields as Record<string, Reason>) : {};
}

/** Plain values of the details, which the sentence of a reason may name. */
export function plainValues(details: Record<string, unknown> | undefined): Record<string, string | number> {
  const entries = Object.entries(details ?? {}).filter(([, value]) => typeof value === "string" || typeof value === "number");
  return Object.fromEntries(entries) as Record<string, string | number>;
}
