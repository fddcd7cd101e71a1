import type { Permission, Role } from "./matrix";
import { reachOf } from "./matrix";

/** Fields, units and items a leader's post answers for. Empty for every other post. */
export type Portfolio = { unitIds: readonly string[]; fieldIds: readonly string[]; taskIds: readonly string[] };

/**
 * Who acts: one person in one post at a time. `deputyFor` is the delegation under which a deputy (AB角)
 * acts in the post of somebody else. Jobs act as `system`, named, without person, post or unit.
 */
export type Actor = {
  userId: string | null;
  name: string;
  postId: string | null;
  role: Role;
  unitId: string | null;
  portfolio: Portfolio;
  deputyFor: string | null;
};

const noPortfolio: Portfolio = { unitIds: [], fieldIds: [], taskIds: [] };

/** The actor of a job; `name` is printed in the audit. */
export const systemActor = (name: string): Actor => ({
  userId: null, name, postId: null, role: "system", unitId: null, portfolio: noPortfolio, deputyFor: null,
});

/** What a row tells about itself so that a reach can be decided on it. */
export type Placed = {
  id: string;
  leadUnitId: string | null;
  cooperatingUnitIds: readonly string[];
  fieldId: string | null;
  leaderPostId: string | null;
  authorId: string | null;
  dispatched: boolean;
  restricted: boolean;
  /** People named on the list of a restricted item. */
  listedUserIds: readonly string[];
};

type Covers = (actor: Actor, row: Placed) => boolean;
const answersFor: Covers = (actor, row) => actor.unitId !== null && row.leadUnitId === actor.unitId;

/** Twin of `covered()` in the row policies; the parity test keeps both alike. */
const covers: Record<NonNullable<ReturnType<typeof reachOf>>, Covers> = {
  own: (actor, row) => actor.userId !== null && row.authorId === actor.userId,
  unit: (actor, row) => row.dispatched && answersFor(actor, row),
  involved: (actor, row) =>
    row.dispatched && (answersFor(actor, row) || (actor.unitId !== null && row.cooperatingUnitIds.includes(actor.unitId))),
  portfolio: (actor, row) =>
    row.dispatched &&
    ((actor.postId !== null && row.leaderPostId === actor.postId) ||
      (row.leadUnitId !== null && actor.portfolio.unitIds.includes(row.leadUnitId)) ||
      (row.fieldId !== null && actor.portfolio.fieldIds.includes(row.fieldId)) ||
      actor.portfolio.taskIds.includes(row.id)),
  county: () => true,
};

/** A restricted item is an AND beside the reach: only who is named on its list, and jobs, which show nothing to anybody. */
const mayKnow: Covers = (actor, row) =>
  !row.restricted || actor.role === "system" || (actor.userId !== null && row.listedUserIds.includes(actor.userId));

/** May this actor do this at all? Shows or hides the button, and is asked first by `execute`. */
export const can = (actor: Actor, permission: Permission): boolean => reachOf(permission, actor.role) !== null;

/** May this actor do this to this row? */
export function canOn(actor: Actor, permission: Permission, row: Placed): boolean {
  const reach = reachOf(permission, actor.role);
  return reach !== null && covers[reach](actor, row) && mayKnow(actor, row);
}
