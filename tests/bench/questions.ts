import type { Db } from "@taizhang/db";
import { getText } from "@taizhang/domain/directive/server";
import { listIndicators } from "@taizhang/domain/indicator/server";
import { listLedger } from "@taizhang/domain/ledger/server";
import { frame } from "@taizhang/domain/organization/server";
import { getOverview } from "@taizhang/domain/overview/server";
import { execute } from "@taizhang/domain/server";
import { getTask } from "@taizhang/domain/task/server";
import type { Actor } from "@taizhang/policy";
import type pg from "pg";
import { submittingReports } from "./submitting";

/** One row of the benchmark. To add one: an entry in `questions`, with its bare statement and its use case. */
export type Question = {
  name: string;
  /** Who asks. */
  account: string;
  /** The page of it, where it has one. */
  path?: string;
  /** The same question as one bare statement, as the owner: no session, no rights, no validation. A writer gives other values each time. */
  sql: string;
  values: () => readonly unknown[];
  useCase: (db: Db, actor: Actor) => Promise<unknown>;
};

const open = "('dispatched', 'signed_in', 'in_progress', 'closing')";
const shown = "t.id, t.number, t.title, t.state, t.lamp, t.progress, t.expected, t.due_on, u.short_name, t.last_report_text, t.last_report_at";
const byLamp = `select t.lead_unit_id, t.field_id, t.lamp, count(*), sum(t.progress), sum(t.expected) from app.tasks t
  where t.child_count = 0 and t.dispatched_at is not null and not t.restricted`;
const grouped = "group by grouping sets ((t.lamp), (t.lead_unit_id, t.lamp), (t.field_id, t.lamp))";

/** Three characters that occur in some titles of the demo county, so that the search finds a page. */
async function words(owner: pg.Pool): Promise<string> {
  const { rows } = await owner.query<{ q: string }>("select substr(title, 1, 3) as q from app.tasks group by 1 having count(*) >= 5 order by count(*), 1 limit 1");
  return rows[0]?.q ?? "改造";
}

async function anItem(owner: pg.Pool, unitId: string | null): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    "select t.id from app.tasks t where t.lead_unit_id = $1 and t.state = 'in_progress' and not t.restricted order by (select count(*) from app.reports p where p.task_id = t.id) desc, t.id limit 1", [unitId]);
  return rows[0]?.id ?? "";
}

/** The speech with most words that was read by rules, not the made-up minutes. */
async function longestSpeech(owner: pg.Pool): Promise<{ id: string; directive: string }> {
  const { rows } = await owner.query<{ id: string; directive: string }>(
    "select x.id, x.directive_id as directive from app.directive_texts x join app.directives d on d.id = x.directive_id where d.type = 'plenary_extended' order by length(x.body) desc, x.id limit 1");
  return rows[0] ?? { id: "", directive: "" };
}

/** What the aims of speed are about, each with its bare statement (the floor), in the order of the table. */
export async function questions(owner: pg.Pool, at: Date): Promise<Question[]> {
  const [unit, leader] = [await actorOf(owner, "zhujian.lianluo"), await actorOf(owner, "fuxianzhang")];
  const { rows: [{ indicators } = { indicators: 0 }] } = await owner.query<{ indicators: number }>("select count(*)::int as indicators from app.indicators");
  const [taskId, q, text] = [await anItem(owner, unit.unitId), await words(owner), await longestSpeech(owner)];
  return [
    {
      name: "ledger of a unit", account: "zhujian.lianluo", path: "/ledger", values: () => [unit.unitId],
      sql: `select ${shown} from app.responsibilities r join app.tasks t on t.id = r.task_id join app.units u on u.id = t.lead_unit_id
        where r.unit_id = $1 and r.is_open and t.child_count = 0 order by r.task_due_on, r.task_number limit 50`,
      useCase: (db, actor) => execute(db, actor, listLedger, {}),
    },
    {
      name: "ledger of the county", account: "ducha", path: "/ledger", values: () => [],
      sql: `select ${shown} from app.tasks t join app.units u on u.id = t.lead_unit_id where t.state in ${open} and t.child_count = 0 order by t.due_on, t.number limit 50`,
      useCase: (db, actor) => execute(db, actor, listLedger, {}),
    },
    {
      name: "search", account: "ducha", path: `/ledger?q=${encodeURIComponent(q)}`, values: () => [`%${q}%`],
      sql: `select ${shown} from app.task_words w join app.tasks t on t.id = w.task_id left join app.units u on u.id = t.lead_unit_id
        where w.words like $1 and t.state in ${open} and t.child_count = 0 order by t.due_on, t.number limit 50`,
      useCase: (db, actor) => execute(db, actor, listLedger, { q }),
    },
    {
      name: "frame of every page, with what is owed now", account: "zhujian.lianluo", values: () => [unit.unitId],
      sql: `select (select count(*) from app.responsibilities r join app.tasks t on t.id = r.task_id where r.unit_id = $1 and r.is_open and (r.signed_in_at is null or t.planned_at is null
          or not exists (select from app.reports p where p.task_id = r.task_id and p.unit_id = r.unit_id and p.period = to_char(now(), 'YYYY-MM')))) as shares,
        (select count(*) from app.reports where unit_id = $1 and state in ('returned', 'awaiting_head')) as back, (select count(*) from app.instructions where unit_id = $1 and answered_at is null) as asked`,
      useCase: (db, actor) => execute(db, actor, frame, {}),
    },
    {
      name: "item", account: "zhujian.lianluo", path: `/tasks/${taskId}`, values: () => [taskId],
      sql: `select to_jsonb(t) as task, (select jsonb_agg(to_jsonb(p)) from (select * from app.reports where task_id = t.id order by submitted_at desc limit 20) p) as reports,
        (select jsonb_agg(to_jsonb(n)) from app.plan_nodes n where n.task_id = t.id) as nodes from app.tasks t where t.id = $1`,
      useCase: (db, actor) => execute(db, actor, getTask, { taskId }),
    },
    {
      name: "overview of a leader", account: "fuxianzhang", path: "/overview", values: () => [leader.portfolio.unitIds],
      sql: `${byLamp} and t.lead_unit_id = any ($1::uuid[]) ${grouped}`, useCase: (db, actor) => execute(db, actor, getOverview, {}),
    },
    { name: "overview of the county", account: "xianzhang", path: "/overview", values: () => [], sql: `${byLamp} ${grouped}`, useCase: (db, actor) => execute(db, actor, getOverview, {}) },
    {
      name: `board of ${indicators} indicators × 60 months`, account: "ducha", path: "/indicators", values: () => [],
      sql: `select i.id, i.number, i.name, i.unit, d.short_name, t.value, s.lamp, s.figures from app.indicators i join app.units d on d.id = i.data_unit_id
        left join app.indicator_targets t on t.indicator_id = i.id and t.year = extract(year from now()) left join app.indicator_standings s on s.indicator_id = i.id and s.year = extract(year from now()) order by i.number`,
      useCase: (db, actor) => execute(db, actor, listIndicators, {}),
    },
    {
      name: "workbench of the longest speech", account: "ducha", path: `/directives/${text.directive}/texts/${text.id}`, values: () => [text.id],
      sql: `select x.body, (select jsonb_agg(to_jsonb(s)) from app.sentences s where s.text_id = x.id) as sentences,
        (select jsonb_agg(to_jsonb(c)) from app.candidates c where c.text_id = x.id) as candidates from app.directive_texts x where x.id = $1`,
      useCase: (db, actor) => execute(db, actor, getText, { id: text.id }),
    },
    await submittingReports(owner, unit, at),
  ];
}

/** The actor of a demo account, as a session would make it. */
export async function actorOf(owner: pg.Pool, username: string): Promise<Actor> {
  const { rows } = await owner.query<{ user_id: string; name: string; post_id: string; role: Actor["role"]; unit_id: string; units: string[]; fields: string[]; tasks: string[] }>(
    `select a.user_id, w.name, p.id as post_id, p.role, p.unit_id,
       coalesce(array_agg(e.unit_id) filter (where e.unit_id is not null), '{}') as units, coalesce(array_agg(e.field_id) filter (where e.field_id is not null), '{}') as fields,
       coalesce(array_agg(e.task_id) filter (where e.task_id is not null), '{}') as tasks
     from app.accounts a join app.users w on w.id = a.user_id join app.post_holders h on h.user_id = a.user_id and h.ends_on is null join app.posts p on p.id = h.post_id
     left join app.portfolio_entries e on e.post_id = p.id where a.username = $1 group by a.user_id, w.name, p.id order by p.id limit 1`, [username]);
  const [row] = rows;
  if (!row) throw new Error(`The demonstration has no account ${username}.`);
  return {
    userId: row.user_id, name: row.name, postId: row.post_id, role: row.role, unitId: row.unit_id, deputyFor: null,
    portfolio: { unitIds: row.units, fieldIds: row.fields, taskIds: row.tasks },
  };
}
