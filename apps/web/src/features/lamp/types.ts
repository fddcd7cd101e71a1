import type { RouterOutputs } from "@taizhang/api";
import type { LampRule } from "@taizhang/planning";

export type LampRules = RouterOutputs["lamp"]["list"];
export type RuleSet = LampRules["sets"][number];
export type Simulation = RouterOutputs["lamp"]["simulate"];
export type Rule = LampRule;
