import type { Permission } from "@taizhang/policy";
import { current, inCounty, may, me, type Rule, type Verb } from "./reach";

const directiveRule = (table: string, verbs: Verb[], permissions: Permission[]): Rule => ({
  table, read: may("'directive.read'", "county"), write: [{ verbs, permissions, check: inCounty }],
});

/** What was removed is there for nobody but those who remove it, bring it back or list it. */
const removable = (table: string, verbs: Verb[]): Rule => ({
  table, read: `${may("'directive.read'", "county")} and (removed_at is null or ${current} in ('directive.remove', 'directive.removed'))`,
  write: [{ verbs, permissions: ["directive.record"], check: inCounty }, { verbs: ["change"], permissions: ["directive.remove"], check: inCounty }],
});

export const directive: Rule[] = [
  removable("directives", ["add", "change"]),
  removable("directive_texts", ["add"]),
  directiveRule("sentences", ["add", "change"], ["directive.record", "directive.decompose", "task.dispatch"]),
  directiveRule("candidates", ["add", "change"], ["directive.record", "directive.remove", "directive.decompose", "task.dispatch"]),
  directiveRule("distinct_pairs", ["add", "remove"], ["directive.decompose"]),
  directiveRule("stated_numbers", ["add", "change"], ["directive.decompose"]),
  // Written by triggers alone; a step that was taken back goes.
  {
    table: "bench_steps", read: `${may("'directive.read'", "county")} or (${current} = 'draft.purge' and ${inCounty})`,
    write: [{ verbs: ["remove"], permissions: ["directive.decompose"], check: `${inCounty} and user_id = ${me}` }, { verbs: ["remove"], permissions: ["draft.purge"], check: inCounty }],
  },
  { table: "text_places", read: may("'directive.read'", "county"), write: [{ verbs: ["add", "change"], permissions: ["directive.decompose"], check: `${inCounty} and user_id = ${me}` }] },
];
