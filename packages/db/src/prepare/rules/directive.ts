import type { Permission } from "@taizhang/policy";
import { inCounty, may, me, type Rule, type Verb } from "./reach";

const directiveRule = (table: string, verbs: Verb[], permissions: Permission[]): Rule => ({
  table, read: may("'directive.read'", "county"), write: [{ verbs, permissions, check: inCounty }],
});

export const directive: Rule[] = [
  directiveRule("directives", ["add", "change"], ["directive.record"]),
  directiveRule("directive_texts", ["add"], ["directive.record"]),
  directiveRule("sentences", ["add", "change"], ["directive.record", "directive.decompose", "task.dispatch"]),
  directiveRule("candidates", ["add", "change"], ["directive.record", "directive.decompose", "task.dispatch"]),
  directiveRule("distinct_pairs", ["add", "remove"], ["directive.decompose"]),
  directiveRule("stated_numbers", ["add", "change"], ["directive.decompose"]),
  { table: "text_places", read: may("'directive.read'", "county"), write: [{ verbs: ["add", "change"], permissions: ["directive.decompose"], check: `${inCounty} and user_id = ${me}` }] },
];
