import { lampRuleSets } from "@taizhang/db";
import { eq, sql } from "drizzle-orm";
import { conflict, notFound } from "../kernel/model";
import { command } from "../kernel/use-case";
import { ActivateLampRules } from "./model";
import { addVersion, checkEffective, checkRules, setById, versionsOf } from "./rows";

/**
 * A new version of a rule set, in force from a day on. Earlier versions and the lamps they lit stay as they are.
 * @throws CONFLICT `lamp.changed` with the present version where somebody was faster
 */
export const activateLampRules = command({
  name: "lamp.activate", permission: "lamp.manage", input: ActivateLampRules,
  async run(context, { setId, version, rules, effectiveOn, reason }) {
    const { tx, now, audit } = context;
    const set = await setById(tx, setId);
    if (!set) throw notFound("lamp.not_found");
    const [last] = (await versionsOf(tx)).get(setId) ?? [];
    if (set.version !== version) throw conflict("lamp.changed", { current: { version: set.version, number: last?.number, effectiveOn: last?.effectiveOn, rules: last?.rules }, yours: { rules, effectiveOn } });
    checkRules(rules);
    checkEffective(effectiveOn, now);
    const number = (last?.number ?? 0) + 1;
    await addVersion(context, { setId, number, rules, effectiveOn, reason });
    await tx.update(lampRuleSets).set({ version: sql`${lampRuleSets.version} + 1` }).where(eq(lampRuleSets.id, setId));
    audit({ subject: { type: "lamp_rules", id: setId }, before: last && { number: last.number, rules: last.rules }, after: { name: set.name, number, rules, effectiveOn, reason } });
    return { setId, number };
  },
});
