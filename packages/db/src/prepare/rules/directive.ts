import type { Permission } from "@taizhang/policy";
import { inCounty, may, type Rule, type Verb } from "./reach";

const directiveRule = (table: string, verbs: Verb[], permissions: Permission[]): Rule => ({
  table, read: may("'directive.read'", "county"), write: [{ verbs, permissions, check: inCounty }],
});

export const directive: Rule[] = [
  directiveRule("directives", ["add", "change"], ["directive.record"]),
  directiveRule("directive_texts", ["add"], ["directive.record"]),
  directiveRule("sentences", ["add", "change"], ["directive.record", "directive.decompose", "task.dispatch"]),
  directiveRule("candidates", ["add", "change"], ["directive.record", "directive.decompose", "task.dispatch"]),
];
