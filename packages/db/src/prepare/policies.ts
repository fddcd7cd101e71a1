import type { Permission } from "@taizhang/policy";

/**
 * Row level security, written once against reaches, never per role: a change of rights changes data, not policies.
 * `(select …)` makes each helper an init-plan that is evaluated once per statement (measured: 11–16 ms against
 * 4.2 s for a function called per row).
 */
const may = (permission: string, reach: string) => `(select authz.may(${permission}, '${reach}'))`;
const me = "(select authz.user_id())";
const myUnit = "(select authz.unit_id())";
const myPost = "(select authz.post_id())";
const current = "authz.permission()";
const quoted = (permission: Permission) => `'${permission}'`;

/** Twin of `canOn` in the policy package; the parity test keeps both alike. `t` is the alias of tasks. */
const covered = (permission: string, t: string) => `(
    ${may(permission, "county")}
    or (${may(permission, "own")} and ${t}.author_id = ${me})
    or (${t}.dispatched_at is not null and (
      (${may(permission, "unit")} and ${t}.lead_unit_id = ${myUnit})
      or (${may(permission, "involved")} and (${t}.lead_unit_id = ${myUnit} or ${t}.id in (select authz.helped_tasks())))
      or (${may(permission, "portfolio")} and (${t}.leader_post_id = ${myPost}
        or ${t}.lead_unit_id in (select authz.portfolio_units())
        or ${t}.field_id in (select authz.portfolio_fields())
        or ${t}.id in (select authz.portfolio_tasks())))
    )))`;
const known = (t: string) => `(not ${t}.restricted or (select authz.role()) = 'system' or ${t}.id in (select authz.listed_tasks()))`;

type Verb = "add" | "change" | "remove";
type Rule = { table: string; read: string; write: { verbs: Verb[]; permissions: Permission[]; check: string }[] };

const everyVerb: Verb[] = ["add", "change", "remove"];
const inCounty = may(current, "county");
// `offset 0` keeps the planner from hashing the whole ledger where a page asks for a few rows.
const ofTask = "exists (select from app.tasks t where t.id = task_id offset 0)";
const taskCovered = `exists (select from app.tasks t where t.id = task_id and ${covered(current, "t")})`;
/** Rows that belong to one unit of a task: only that unit writes them, or who reaches the whole county. */
const ownUnitRow = `${taskCovered} and (${inCounty} or unit_id = ${myUnit})`;

const organizationRule = (table: string): Rule => ({
  table, read: may("'organization.read'", "county"),
  write: [
    { verbs: everyVerb, permissions: ["organization.manage"], check: inCounty },
    { verbs: ["add"], permissions: ["organization.setUp"], check: inCounty },
  ],
});
/** Opening an account may take a person and a post along. */
const staffRule = (table: string): Rule => {
  const rule = organizationRule(table);
  return { ...rule, write: [...rule.write, { verbs: ["add"], permissions: ["access.manage"], check: inCounty }] };
};
const directiveRule = (table: string, verbs: Verb[], permissions: Permission[]): Rule => ({
  table, read: may("'directive.read'", "county"), write: [{ verbs, permissions, check: inCounty }],
});

const organization = [
  ...["county", "units", "unit_aliases", "unit_groups", "unit_group_members", "duties", "fields", "portfolio_entries"].map(organizationRule),
  ...["users", "posts", "post_holders"].map(staffRule),
];

const access: Rule[] = [
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
  { table: "command_results", read: ownKey(), write: [{ verbs: ["add"], permissions: [], check: ownKey() }] },
  { table: "drafts", read: `user_id = ${me}`, write: [{ verbs: everyVerb, permissions: [], check: `user_id = ${me}` }] },
  {
    table: "files", read: `author_id = ${me} or exists (select from app.report_files f where f.file_id = id)`,
    write: [{ verbs: ["add"], permissions: ["file.add"], check: `author_id = ${me}` }],
  },
];
function ownKey() {
  return `actor_key = coalesce((select authz.user_id())::text, (select authz.role()))`;
}

const directive: Rule[] = [
  directiveRule("directives", ["add", "change"], ["directive.record"]),
  directiveRule("directive_texts", ["add"], ["directive.record"]),
  directiveRule("sentences", ["add", "change"], ["directive.record", "directive.decompose", "task.dispatch"]),
  directiveRule("candidates", ["add", "change"], ["directive.record", "directive.decompose", "task.dispatch"]),
];

const taskWriters: Permission[] = [
  "task.dispatch", "task.edit", "task.signIn", "task.plan", "task.request", "task.decide", "task.adjudicate", "task.close", "task.refresh",
  "report.write", "report.confirm", "report.check",
];
const task: Rule[] = [
  {
    table: "tasks", read: covered("'task.read'", "tasks"),
    write: [
      { verbs: ["add"], permissions: ["task.dispatch"], check: covered(current, "tasks") },
      { verbs: ["change"], permissions: taskWriters, check: covered(current, "tasks") },
    ],
  },
  { table: "task_numbers", read: may("'task.dispatch'", "county"), write: [{ verbs: ["add", "change"], permissions: ["task.dispatch"], check: inCounty }] },
  { table: "task_words", read: "false", write: [] },
  {
    table: "responsibilities", read: ofTask,
    write: [
      { verbs: ["add"], permissions: ["task.dispatch"], check: ownUnitRow },
      { verbs: everyVerb, permissions: ["task.edit", "task.decide", "task.adjudicate"], check: ownUnitRow },
      { verbs: ["change"], permissions: ["task.dispatch", "task.signIn", "task.assign", "report.write", "report.check", "task.close"], check: ownUnitRow },
      { verbs: ["change"], permissions: ["task.confirmShare"], check: `${taskCovered} and slot = 'cooperating'` },
    ],
  },
  { table: "task_sources", read: ofTask, write: [{ verbs: ["add"], permissions: ["task.dispatch"], check: taskCovered }] },
  {
    table: "task_changes", read: ofTask,
    write: [{ verbs: ["add"], permissions: ["task.dispatch", "task.edit", "task.assign", "task.plan", "task.decide", "task.adjudicate", "task.close"], check: taskCovered }],
  },
  { table: "task_listed", read: ofTask, write: [{ verbs: ["add", "remove"], permissions: ["task.dispatch", "task.edit"], check: taskCovered }] },
  {
    table: "requests", read: ofTask,
    write: [
      { verbs: ["add", "change"], permissions: ["task.request"], check: ownUnitRow },
      { verbs: ["change"], permissions: ["task.decide", "task.adjudicate", "task.close"], check: taskCovered },
    ],
  },
  {
    table: "instructions", read: ofTask,
    write: [
      { verbs: ["add"], permissions: ["task.instruct"], check: `${taskCovered} and author_id = ${me} and post_id = ${myPost}` },
      { verbs: ["change"], permissions: ["task.answer"], check: ownUnitRow },
    ],
  },
  {
    table: "plan_nodes", read: ofTask,
    write: [
      { verbs: everyVerb, permissions: ["task.plan"], check: taskCovered },
      { verbs: ["add"], permissions: ["task.dispatch"], check: taskCovered },
      { verbs: ["change"], permissions: ["report.write", "report.check"], check: taskCovered },
    ],
  },
  {
    table: "reports", read: ofTask,
    write: [
      { verbs: ["add", "change"], permissions: ["report.write"], check: ownUnitRow },
      { verbs: ["change"], permissions: ["report.confirm", "report.check"], check: ownUnitRow },
    ],
  },
  {
    table: "report_files", read: "exists (select from app.reports r where r.id = report_id offset 0)",
    write: [{ verbs: ["add", "remove"], permissions: ["report.write"], check: `exists (select from app.reports r where r.id = report_id and r.unit_id = ${myUnit})` }],
  },
];

export const rules: readonly Rule[] = [...organization, ...access, ...directive, ...task];

const sqlVerb: Record<Verb, string> = { add: "insert", change: "update", remove: "delete" };

function policiesOf({ table, read, write }: Rule): string[] {
  const lines = [`create policy read on app.${table} for select to {{user}} using (${read});`];
  write.forEach(({ verbs, permissions, check }, index) => {
    const declared = permissions.length ? `${current} in (${permissions.map(quoted).join(", ")}) and ` : "";
    const condition = `(${declared}(${check}))`;
    for (const verb of verbs) {
      const clause = verb === "add" ? `with check ${condition}` : verb === "remove" ? `using ${condition}` : `using ${condition} with check ${condition}`;
      lines.push(`create policy ${verb}_${index + 1} on app.${table} for ${sqlVerb[verb]} to {{user}} ${clause};`);
    }
  });
  return lines;
}

/** Columns that no use case may change, whatever its permission. */
const fixedColumns: Record<string, string[]> = { tasks: ["id", "number", "author_id", "created_at"], reports: ["id", "task_id", "unit_id", "period"], files: ["id"] };

/** Statement that grants the verbs of a table's policies, updates column by column. */
function grantsOf({ table, write }: Rule): string {
  const verbs = [...new Set(write.flatMap((rule) => rule.verbs))];
  const plain = ["select", ...verbs.filter((verb) => verb !== "change").map((verb) => sqlVerb[verb])].join(", ");
  const lines = [`grant ${plain} on app.${table} to {{user}};`];
  if (verbs.includes("change")) {
    const fixed = (fixedColumns[table] ?? ["id"]).map((column) => `'${column}'`).join(", ");
    lines.push(`do $$ begin execute (select format('grant update (%s) on app.${table} to %I', string_agg(quote_ident(column_name), ', '), {{user_text}})
      from information_schema.columns where table_schema = 'app' and table_name = '${table}' and column_name not in (${fixed})); end $$;`);
  }
  return lines.join("\n");
}

/** The whole of row level security as SQL; `{{user}}` is the role of the application. */
export function policiesSql(): string {
  const drop = `do $$ declare p record; begin
  for p in select policyname, tablename from pg_policies where schemaname = 'app' loop
    execute format('drop policy %I on app.%I', p.policyname, p.tablename);
  end loop;
end $$;`;
  const guard = rules.map(({ table }) => `alter table app.${table} enable row level security;`);
  return [
    drop, ...guard,
    ...rules.flatMap(policiesOf),
    `create policy known on app.tasks as restrictive for all to {{user}} using (${known("tasks")}) with check (${known("tasks")});`,
    "revoke all on all tables in schema app from {{user}};",
    ...rules.map(grantsOf),
  ].join("\n");
}
