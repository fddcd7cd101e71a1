import type { Permission } from "@taizhang/policy";
import { access } from "./rules/access";
import { calendar } from "./rules/calendar";
import { directive } from "./rules/directive";
import { lamp } from "./rules/lamp";
import { ledger } from "./rules/ledger";
import { learning } from "./rules/learning";
import { indicator, knownIndicator } from "./rules/indicator";
import { organization } from "./rules/organization";
import { plan } from "./rules/plan";
import { current, known, type Rule, type Verb } from "./rules/reach";
import { suggestion } from "./rules/suggestion";
import { task } from "./rules/task";

const quoted = (permission: Permission) => `'${permission}'`;

/** Every guarded table once; the rules of a domain stand in the file of its name. */
export const rules: readonly Rule[] = [...organization, ...access, ...calendar, ...directive, ...learning, ...suggestion, ...task, ...plan, ...indicator, ...lamp, ...ledger];

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
const fixedColumns: Record<string, string[]> = {
  tasks: ["id", "number", "author_id", "created_at"], reports: ["id", "task_id", "unit_id", "period"], files: ["id"],
  indicator_values: ["id", "indicator_id", "period", "value", "weight", "cumulative", "yoy", "rank", "rank_of", "neighbours", "source", "document", "corrects_id", "reason", "author_id", "entered_at"],
  indicator_exclusions: ["id", "indicator_id", "period", "original", "adjusted", "basis", "document", "unit_id", "author_id", "applied_at"],
};

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
    `create policy known on app.indicators as restrictive for all to {{user}} using (${knownIndicator}) with check (${knownIndicator});`,
    "revoke all on all tables in schema app from {{user}};",
    ...rules.map(grantsOf),
  ].join("\n");
}
