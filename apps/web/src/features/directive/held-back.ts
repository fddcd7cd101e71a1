import { faultsOf } from "@taizhang/domain/directive";
import type { BenchCandidate } from "./workbench-state";

/** Why an item cannot be confirmed yet; the keys are those of the refusals. */
export const faultKinds = ["lead_required", "due_before_meeting", "unit_twice", "lead_cooperates", "share_after_due"] as const;
export type FaultKind = (typeof faultKinds)[number];

/** What stands in the way of confirming one item: each kind once, in the order of the list. */
export function faultKindsOf(candidate: BenchCandidate, heldOn: string): FaultKind[] {
  if (candidate.state !== "proposed") return [];
  const keys = new Set(Object.values(faultsOf(candidate, heldOn)).map(({ key }) => key));
  return faultKinds.filter((kind) => keys.has(`directive.${kind}`));
}

export type HeldBack = { readonly n: number; readonly reasons: readonly { readonly kind: FaultKind; readonly n: number }[] };

/** Of the items that were to be confirmed together, those that still cannot be, and how many for which reason; an item may have several. */
export function heldBackOf(candidates: readonly BenchCandidate[], ids: ReadonlySet<string>, heldOn: string): HeldBack {
  const held = candidates.filter(({ id }) => ids.has(id)).map((candidate) => faultKindsOf(candidate, heldOn)).filter((kinds) => kinds.length > 0);
  const reasons = faultKinds.map((kind) => ({ kind, n: held.filter((kinds) => kinds.includes(kind)).length })).filter(({ n }) => n > 0);
  return { n: held.length, reasons };
}
