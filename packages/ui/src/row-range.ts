/** Rows from `from` to `to` (both counted) that join a choice or leave it. */
export interface RangeStep {
  readonly from: number;
  readonly to: number;
  readonly chosen: boolean;
}

/** One step with Shift from `here` to `next`: away from where the range began it grows, back towards it the rows that are left behind go. */
export function rangeStep(anchor: number, here: number, next: number): RangeStep {
  if (Math.abs(next - anchor) >= Math.abs(here - anchor)) return { from: Math.min(anchor, here, next), to: Math.max(anchor, here, next), chosen: true };
  return next < here ? { from: next + 1, to: here, chosen: false } : { from: here, to: next - 1, chosen: false };
}
