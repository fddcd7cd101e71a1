type Facts = { leadUnitId: string | null; dueOn: string | null; targetValue: number | null; targetUnit: string | null };
export type SharedReason = "unit" | "number" | "date";

/** Beside their words, what two share: the same lead unit, the same number in the same unit, the same day. */
export function sharedReasons(one: Facts, other: Facts): SharedReason[] {
  const found: [SharedReason, boolean][] = [
    ["unit", one.leadUnitId !== null && one.leadUnitId === other.leadUnitId],
    ["number", one.targetValue !== null && one.targetValue === other.targetValue && one.targetUnit === other.targetUnit],
    ["date", one.dueOn !== null && one.dueOn === other.dueOn],
  ];
  return found.filter(([, same]) => same).map(([reason]) => reason);
}
