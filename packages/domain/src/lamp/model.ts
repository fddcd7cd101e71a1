import { lampBounds, lampMeasures, lampRuleProblem, ruleLamps, type LampRule } from "@taizhang/planning";
import { taskClasses, taskKinds } from "@taizhang/policy";
import { z } from "zod";
import type { FieldErrors } from "../kernel/model";

export const lampReasons = [
  "lamp.bound", "lamp.behind", "lamp.unreachable", "lamp.no_overdue", "lamp.effective_too_early", "lamp.changed", "lamp.not_found", "lamp.name_taken", "lamp.scope_taken",
] as const;

export const LampRuleInput = z.object({
  measure: z.enum(lampMeasures), bound: z.number().int(), beyond: z.boolean().optional(), behind: z.number().int().optional(), lamp: z.enum(ruleLamps),
});
export const LampRules = z.array(LampRuleInput).min(1).max(20);
const scope = { taskClass: z.enum(taskClasses).nullable(), kind: z.enum(taskKinds).nullable() };
const reason = z.string().trim().min(1).max(500);

export const LampNothing = z.object({});
export const CreateLampRules = z.object({ name: z.string().trim().min(1).max(40).regex(/^[^#]*$/, "kernel.invalid"), ...scope, rules: LampRules, effectiveOn: z.iso.date(), reason });
export const ActivateLampRules = z.object({ setId: z.uuid(), version: z.number().int().positive(), rules: LampRules, effectiveOn: z.iso.date(), reason });
/** Rules as they would be: of a set that is there, or of a new one with its scope. */
export const SimulateLampRules = z.object({ setId: z.uuid().nullable(), ...scope, rules: LampRules });

/** What is wrong with rules, at their rows; the last key is the list's own. */
export function rulesError(rules: readonly LampRule[]): FieldErrors | undefined {
  const found = lampRuleProblem(rules);
  if (!found) return undefined;
  const { index, problem } = found;
  if (problem === "no_overdue") return { rules: { key: "lamp.no_overdue" } };
  const rule = rules[index];
  const [low, high] = rule ? lampBounds[rule.measure] : [0, 0];
  return { [`rules.${index}.bound`]: problem === "bound" ? { key: "lamp.bound", values: { low, high } } : { key: `lamp.${problem}` } };
}
