import { lampRuleSets } from "@taizhang/db";
import { addDays, defaultLampRules, today } from "@taizhang/planning";
import { can } from "@taizhang/policy";
import { query } from "../kernel/use-case";
import { LampNothing } from "./model";
import { versionsOf } from "./rows";

/** The county's lamp rules: every set with its versions, the newest first, and which one is in force today. */
export const listLampRules = query({
  name: "lamp.list", permission: "lamp.read", input: LampNothing,
  async run({ tx, actor, now }) {
    const day = today(now);
    const sets = await tx.select().from(lampRuleSets).orderBy(lampRuleSets.createdAt);
    const versions = await versionsOf(tx);
    return {
      day, earliest: addDays(day, 1), mayManage: can(actor, "lamp.manage"), preset: defaultLampRules,
      sets: sets.map(({ id, name, taskClass, kind, version }) => {
        const list = versions.get(id) ?? [];
        const begun = list.filter(({ effectiveOn }) => effectiveOn <= day);
        const current = begun.toSorted((a, b) => b.effectiveOn.localeCompare(a.effectiveOn) || b.number - a.number)[0];
        return { id, name, taskClass, kind, version, current: current?.number ?? null, versions: list };
      }),
    };
  },
});
