import type { lampRuleSets, lampRuleVersions } from "@taizhang/db";
import { addDays, lampPresets, type LampRuleSet } from "@taizhang/planning";
import { instant } from "./item";
import type { Organization } from "./organization";
import { idOf } from "./random";

const name = "通用亮灯规则";
const setId = idOf("lamp rules", name);

/** The county's own rules: the 银川 preset, in force since before its first item. */
export const demoLampRules: LampRuleSet = { id: `${name}#1`, rules: lampPresets.yinchuan };

export function lampRuleTables(org: Organization, today: string): readonly (readonly [string, readonly object[]])[] {
  const office = org.supervisor(0);
  const made = addDays(today, -500);
  const sets: (typeof lampRuleSets.$inferInsert)[] = [{ id: setId, name, taskClass: null, kind: null, createdAt: instant(made, 9) }];
  const versions: (typeof lampRuleVersions.$inferInsert)[] = [{
    id: idOf("lamp rules", name, 1), setId, number: 1, rules: lampPresets.yinchuan.map((rule) => ({ ...rule })) as (typeof lampRuleVersions.$inferInsert)["rules"], effectiveOn: addDays(made, 1),
    reason: "全县重点工作统一亮灯口径", authorId: office.userId, authorName: office.name, createdAt: instant(made, 9),
  }];
  return [["lamp_rule_sets", sets], ["lamp_rule_versions", versions]];
}
