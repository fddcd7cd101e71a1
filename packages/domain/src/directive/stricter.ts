type Asked = { dueOn: string | null; targetValue: number | null; targetUnit: string | null };
type Standing = Asked & { startOn: string };
/** What a new deployment asks more of a task: each field's value as it stands and as it would be. */
export type Stricter = { dueOn?: { from: string | null; to: string }; targetValue?: { from: number | null; to: number; unit: string | null } };

/**
 * Where a further deployment tightens a task (S 0.12): an earlier day, or a higher target in the same unit; a first day
 * or target where it had none. Proposed to a person, never applied by itself.
 * @param ceiling the target is one to stay below, so that the lower one is stricter
 */
export function stricter(standing: Standing, asked: Asked, ceiling = false): Stricter {
  const found: Stricter = {};
  if (asked.dueOn !== null && asked.dueOn >= standing.startOn && (standing.dueOn === null || asked.dueOn < standing.dueOn)) found.dueOn = { from: standing.dueOn, to: asked.dueOn };
  if (asked.targetValue !== null && (standing.targetValue === null || asked.targetUnit === standing.targetUnit)) {
    const more = standing.targetValue === null || (ceiling ? asked.targetValue < standing.targetValue : asked.targetValue > standing.targetValue);
    if (more) found.targetValue = { from: standing.targetValue, to: asked.targetValue, unit: asked.targetUnit };
  }
  return found;
}
