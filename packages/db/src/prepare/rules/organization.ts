import { everyVerb, inCounty, may, type Rule } from "./reach";

const organizationRule = (table: string): Rule => ({
  table, read: may("'organization.read'", "county"),
  write: [
    { verbs: everyVerb, permissions: ["organization.manage"], check: inCounty },
    { verbs: ["add"], permissions: ["organization.setUp"], check: inCounty },
  ],
});
/** Opening an account may take a person and a post along; who manages accounts also mends a name and a number. */
const staffRule = (table: string): Rule => {
  const rule = organizationRule(table);
  return { ...rule, write: [...rule.write, { verbs: table === "users" ? ["add", "change"] : ["add"], permissions: ["access.manage"], check: inCounty }] };
};
/** Words that texts are read with also come from what corrections taught. */
const wordRule = (table: string): Rule => {
  const rule = organizationRule(table);
  return { ...rule, write: [...rule.write, { verbs: ["add", "remove"], permissions: ["learning.decide"], check: inCounty }] };
};

export const organization: Rule[] = [
  ...["county", "units", "unit_groups", "unit_group_members", "fields", "portfolio_entries"].map(organizationRule),
  ...["unit_aliases", "duties"].map(wordRule),
  ...["users", "posts", "post_holders"].map(staffRule),
];
