import { lampRuleSets, lampRuleVersions, type Tx } from "@taizhang/db";
import { addDays, today, type LampRule } from "@taizhang/planning";
import { desc, eq } from "drizzle-orm";
import { AppError, invalid } from "../kernel/model";
import type { Context } from "../kernel/use-case";
import { rulesError } from "./model";

export type LampVersion = { number: number; rules: LampRule[]; effectiveOn: string; reason: string; author: string; createdAt: string };

/** Versions of every set, the newest first. */
export async function versionsOf(tx: Tx): Promise<Map<string, LampVersion[]>> {
  const rows = await tx.select().from(lampRuleVersions).orderBy(lampRuleVersions.setId, desc(lampRuleVersions.number));
  const found = new Map<string, LampVersion[]>();
  for (const { setId, number, rules, effectiveOn, reason, authorName, createdAt } of rows) {
    const list = found.get(setId) ?? [];
    list.push({ number, rules: rules as LampRule[], effectiveOn, reason, author: authorName, createdAt: createdAt.toISOString() });
    found.set(setId, list);
  }
  return found;
}

/** @throws INVALID at the row of a rule that cannot stand */
export function checkRules(rules: readonly LampRule[]): void {
  const fields = rulesError(rules);
  if (fields) throw new AppError("INVALID", "kernel.invalid_input", { fields });
}

/** One day has one rule: what is decided today holds from tomorrow at the earliest. @throws INVALID at `effectiveOn` */
export function checkEffective(effectiveOn: string, now: Date): void {
  const earliest = addDays(today(now), 1);
  if (effectiveOn < earliest) throw invalid("effectiveOn", "lamp.effective_too_early", { day: earliest });
}

type Version = { setId: string; number: number; rules: readonly LampRule[]; effectiveOn: string; reason: string };

export async function addVersion({ tx, actor, now }: Context, { rules, ...version }: Version): Promise<void> {
  await tx.insert(lampRuleVersions).values({
    ...version, authorId: actor.userId, authorName: actor.name, createdAt: now,
    rules: rules.map(({ measure, bound, beyond, behind, lamp }) => ({ measure, bound, lamp, ...(beyond && { beyond }), ...(behind !== undefined && { behind }) })),
  });
}

export const setById = async (tx: Tx, id: string) => (await tx.select().from(lampRuleSets).where(eq(lampRuleSets.id, id)).for("update"))[0];
