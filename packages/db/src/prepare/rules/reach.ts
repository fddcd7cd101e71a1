import type { Permission } from "@taizhang/policy";

/**
 * Row level security, written once against reaches, never per role: a change of rights changes data, not policies.
 * `(select …)` makes each helper an init-plan that is evaluated once per statement (measured: 11–16 ms against
 * 4.2 s for a function called per row).
 */
export const may = (permission: string, reach: string) => `(select authz.may(${permission}, '${reach}'))`;
export const me = "(select authz.user_id())";
export const myUnit = "(select authz.unit_id())";
export const myPost = "(select authz.post_id())";
export const current = "authz.permission()";

/** Twin of `canOn` in the policy package; the parity test keeps both alike. `t` is the alias of tasks. */
export const covered = (permission: string, t: string) => `(
    ${may(permission, "county")}
    or (${may(permission, "own")} and ${t}.author_id = ${me})
    or (${t}.dispatched_at is not null and (
      (${may(permission, "unit")} and ${t}.lead_unit_id = ${myUnit})
      or (${may(permission, "involved")} and (${t}.lead_unit_id = ${myUnit} or ${t}.id in (select x from authz.helped_tasks() x)))
      or (${may(permission, "portfolio")} and (${t}.leader_post_id = ${myPost}
        or ${t}.lead_unit_id in (select x from authz.portfolio_units() x)
        or ${t}.field_id in (select x from authz.portfolio_fields() x)
        or ${t}.id in (select x from authz.portfolio_tasks() x)))
    )))`;
export const known = (t: string) => `(not ${t}.restricted or (select authz.role()) = 'system' or ${t}.id in (select x from authz.listed_tasks() x))`;

/** `covered` for a sum of tasks: what is reached by the whole county, the leader's post, unit or field, not task by task. */
export const tallied = (permission: string) => `(
    ${may(permission, "county")}
    or (${may(permission, "portfolio")} and (leader_post_id = ${myPost}
      or lead_unit_id in (select x from authz.portfolio_units() x) or field_id in (select x from authz.portfolio_fields() x))))`;

export type Verb = "add" | "change" | "remove";
export type Rule = { table: string; read: string; write: { verbs: Verb[]; permissions: Permission[]; check: string }[] };

export const everyVerb: Verb[] = ["add", "change", "remove"];
export const inCounty = may(current, "county");
// `offset 0` keeps the planner from hashing the whole ledger where a page asks for a few rows.
export const ofTask = "exists (select from app.tasks t where t.id = task_id offset 0)";
/** The same for tables that are read by the whole county at once: who reaches it is asked what is hidden, once, instead of each row's task. */
export const ofTaskAtOnce = `((${may("'task.read'", "county")} and task_id not in (select x from authz.hidden_tasks() x)) or ${ofTask})`;
/**
 * The same for a unit's own open responsibilities, whose columns say what their task would: that it is dispatched. Who answers
 * for a task is involved in it, so only what is hidden has to be asked, once.
 */
export const ofOwnTask = `((is_open and unit_id = ${myUnit} and ${may("'task.read'", "involved")} and task_id not in (select x from authz.hidden_tasks() x)) or ${ofTask})`;
export const taskCovered = `exists (select from app.tasks t where t.id = task_id and ${covered(current, "t")})`;
/** Rows that belong to one unit of a task: only that unit writes them, or who reaches the whole county. */
export const ownUnitRow = `${taskCovered} and (${inCounty} or unit_id = ${myUnit})`;
