import { current, everyVerb, inCounty, may, me, type Rule } from "./reach";

/** What is thrown away must be found first. */
const purging = `(${current} = 'draft.purge' and ${inCounty})`;

export const access: Rule[] = [
  {
    table: "delegations", read: may("'organization.read'", "county"),
    write: [{ verbs: ["add", "change"], permissions: ["organization.delegate"], check: `author_id = ${me}` }],
  },
  {
    table: "accounts", read: `${may("'access.read'", "county")} or ${may("'access.signIn'", "county")} or user_id = ${me}`,
    write: [
      { verbs: ["add", "change"], permissions: ["access.manage"], check: inCounty },
      { verbs: ["add"], permissions: ["organization.setUp"], check: inCounty },
      { verbs: ["change"], permissions: ["access.secure", "access.signIn"], check: inCounty },
      { verbs: ["change"], permissions: ["access.self"], check: `user_id = ${me}` },
    ],
  },
  {
    table: "sessions", read: `${may("'access.read'", "county")} or ${may("'access.signIn'", "county")} or user_id = ${me}`,
    write: [
      { verbs: ["add", "change"], permissions: ["access.signIn"], check: inCounty },
      { verbs: ["change"], permissions: ["access.secure", "access.manage"], check: inCounty },
      { verbs: ["change"], permissions: ["access.self"], check: `user_id = ${me}` },
    ],
  },
  {
    table: "audit_events",
    read: `${may("'audit.read'", "county")} or (subject_type = 'task' and exists (select from app.tasks t where t.id::text = subject_id))`,
    write: [{ verbs: ["add"], permissions: [], check: `permission = ${current} and actor_id is not distinct from ${me} and role = (select authz.role())` }],
  },
  { table: "audit_seals", read: may("'audit.read'", "county"), write: [{ verbs: ["add"], permissions: ["audit.seal"], check: inCounty }] },
  { table: "command_results", read: `${ownKey()} or ${purging}`, write: [{ verbs: ["add"], permissions: [], check: ownKey() }, { verbs: ["remove"], permissions: ["draft.purge"], check: inCounty }] },
  { table: "drafts", read: `user_id = ${me} or ${purging}`, write: [{ verbs: everyVerb, permissions: [], check: `user_id = ${me}` }, { verbs: ["remove"], permissions: ["draft.purge"], check: inCounty }] },
  {
    table: "files", read: `author_id = ${me} or exists (select from app.report_files f where f.file_id = id) or ${purging}`,
    write: [{ verbs: ["add"], permissions: ["file.add"], check: `author_id = ${me}` }, { verbs: ["remove"], permissions: ["draft.purge"], check: inCounty }],
  },
];
function ownKey() {
  return `actor_key = coalesce((select authz.user_id())::text, (select authz.role()))`;
}
