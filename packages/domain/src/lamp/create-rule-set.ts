import { lampRuleSets } from "@taizhang/db";
import { and, eq, isNull } from "drizzle-orm";
import { invalid } from "../kernel/model";
import { command } from "../kernel/use-case";
import { CreateLampRules } from "./model";
import { addVersion, checkEffective, checkRules } from "./rows";

/** A rule set for a class, a kind, both, or everything, with its first version. */
export const createLampRules = command({
  name: "lamp.create", permission: "lamp.manage", input: CreateLampRules,
  async run(context, { name, taskClass, kind, rules, effectiveOn, reason }) {
    const { tx, now, audit } = context;
    checkRules(rules);
    checkEffective(effectiveOn, now);
    const [named] = await tx.select({ id: lampRuleSets.id }).from(lampRuleSets).where(eq(lampRuleSets.name, name));
    if (named) throw invalid("name", "lamp.name_taken");
    const [same] = await tx.select({ name: lampRuleSets.name }).from(lampRuleSets).where(and(
      taskClass === null ? isNull(lampRuleSets.taskClass) : eq(lampRuleSets.taskClass, taskClass), kind === null ? isNull(lampRuleSets.kind) : eq(lampRuleSets.kind, kind)));
    if (same) throw invalid("kind", "lamp.scope_taken", { name: same.name });
    const [made] = await tx.insert(lampRuleSets).values({ name, taskClass, kind, createdAt: now }).returning({ id: lampRuleSets.id });
    const setId = made?.id ?? "";
    await addVersion(context, { setId, number: 1, rules, effectiveOn, reason });
    audit({ subject: { type: "lamp_rules", id: setId }, after: { name, taskClass, kind, number: 1, rules, effectiveOn, reason } });
    return { setId, number: 1 };
  },
});
