import type { Demand } from "./demand";
import { noResponsibility } from "./parties";
import type { Responsibility } from "./types";
import type { Lexicon } from "./vocabulary";

/**
 * What each of several units named side by side has to do, where the demands of their sentence fall to more than one of
 * them by duty (教体、卫健、民政部门要建幼儿园3所，改造卫生室12个，…): that unit alone, as inferred. A demand that is nobody's by
 * duty stays with all of them.
 */
export function sharesByDuty(text: string, demands: readonly Demand[], lexicon: Lexicon): Map<Demand, Responsibility> {
  const shares = new Map<Demand, Responsibility>();
  const units = new Set<string>();
  for (const demand of demands) {
    const { lead = [], joint = [], leaders = [] } = demand.owner?.responsibility ?? {};
    if (lead.length > 0 || joint.length < 2) continue;
    const unit = lexicon.ownerByDuty(text.slice(demand.start, demand.end));
    if (unit === null || !joint.includes(unit)) continue;
    units.add(unit);
    shares.set(demand, { ...noResponsibility(), leaders: [...leaders], lead: [unit], inferred: true });
  }
  return units.size > 1 ? shares : new Map();
}
