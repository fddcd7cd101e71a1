import type { Placed } from "./actor";
import type { Permission } from "./matrix";

/** What decides who reaches an indicator. */
export type IndicatorPlace = {
  id: string;
  leadUnitId: string | null;
  dataUnitId: string;
  /** Units whose figures go into it (应统尽统). */
  reportingUnitIds: readonly string[];
  fieldId: string | null;
  leaderPostId: string | null;
  authorId: string | null;
  restricted: boolean;
  listedUserIds: readonly string[];
};

/** Permissions that belong to the data unit: it answers for the values, the lead unit for the result. */
export const entryPermissions = ["indicator.enter", "indicator.confirm"] as const satisfies readonly Permission[];

/**
 * An indicator as `canOn` takes it: of its values the data unit is the one that answers, of all else the lead unit, with
 * the data unit and the reporting units beside it. Twin of `indicatorCovered` in the row policies.
 */
export function placeIndicator(row: IndicatorPlace, permission: Permission): Placed {
  const entry = entryPermissions.some((one) => one === permission);
  return {
    id: row.id, fieldId: row.fieldId, leaderPostId: row.leaderPostId, authorId: row.authorId, dispatched: true,
    restricted: row.restricted, listedUserIds: row.listedUserIds,
    leadUnitId: entry ? row.dataUnitId : row.leadUnitId,
    cooperatingUnitIds: entry ? [] : [row.dataUnitId, ...row.reportingUnitIds],
  };
}
