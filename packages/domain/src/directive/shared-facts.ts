import type { OverlapReason } from "@taizhang/decomposition";

type Facts = { leadUnitId: string | null; dueOn: string | null };
/** Why two are shown as alike: what their words say, and what was set for both. */
export type LikenessReason = OverlapReason | { what: "unit" } | { what: "date" };

/** Beside their words, what two share: the same lead unit, the same day. */
export function sharedFacts(one: Facts, other: Facts): LikenessReason[] {
  return [
    ...(one.leadUnitId !== null && one.leadUnitId === other.leadUnitId ? [{ what: "unit" as const }] : []),
    ...(one.dueOn !== null && one.dueOn === other.dueOn ? [{ what: "date" as const }] : []),
  ];
}
