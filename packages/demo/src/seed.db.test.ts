import { testDatabase, type TestDatabase } from "@taizhang/db/testing";
import { withDatabase } from "@taizhang/db/testing/cluster";
import { taskLamp } from "@taizhang/domain/task/lamp";
import { execute } from "@taizhang/domain/server";
import { learnDurations } from "@taizhang/domain/plan/server";
import { nationalCalendar, questionsAbout, type IndicatorRule, type Observation } from "@taizhang/planning";
import { lamps, roles, systemActor, taskStates, type TaskClass, type TaskState } from "@taizhang/policy";
import { verify } from "@node-rs/argon2";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { countyTables } from "./county";
import { CountyExists, demoAccounts, demoPassword, seedDemo } from "./index";
import { newestSpeech } from "./newest-speech";
import { speech } from "./speech";

const today = "2026-11-23";
const key = ["units", "unit_aliases", "duties", "users", "posts", "portfolio_entries", "directives", "directive_texts", "sentences", "candidates", "tasks", "responsibilities", "plan_nodes", "reports", "requests", "instructions", "task_changes", "task_sources", "task_listed",
  "indicators", "indicator_targets", "indicator_values", "indicator_standings", "indicator_returns", "indicator_exclusions", "indicator_questions"];

type FactRow = {
  id: string; number: string; state: TaskState; task_class: TaskClass; dispatched_at: Date | null; signed_in_at: Date | null; last_report_at: Date | null;
  start_on: string; due_on: string | null; closed_on: string | null; progress: number; last_period: string | null; parent_id: string | null; child_count: number;
  lamp: string; expected: number | null; lamp_reason: object;
};

let test: TestDatabase;
const ownerUrl = (database: TestDatabase) => withDatabase(inject("templateUrl"), database.name);
const ask = async <T extends object>(sql: string, values: unknown[] = [], database = test): Promise<T[]> => (await database.owner.query<T>(sql, values)).rows;
const count = async (sql: string, values: unknown[] = []) => Number((await ask<{ n: string }>(`select count(*) as n ${sql}`, values))[0]?.n);
/** One hash over all rows of the tables, whatever their order; which transaction wrote a row is no part of the county. */
const fingerprint = async (database: TestDatabase) =>
  (await ask<{ hash: string }>(key.map((table) => `select '${table}' as name, md5(string_agg(md5((to_jsonb(t) - 'changed_in')::text), '' order by md5((to_jsonb(t) - 'changed_in')::text))) as hash from app.${table} t`).join(" union all ") + " order by 1", [], database))
    .map(({ hash }) => hash);

beforeAll(async () => {
  test = await testDatabase();
  await seedDemo(ownerUrl(test), { today, scale: 0.1 });
}, 120_000);
afterAll(() => test.close());

describe("the demonstration county", () => {
  it("is the same county for the same day, ids included", async () => {
    const other = await testDatabase();
    try {
      await seedDemo(ownerUrl(other), { today, scale: 0.1 });
      expect(await fingerprint(other)).toEqual(await fingerprint(test));
    } finally {
      await other.close();
    }
  });

  it("is never seeded into a database that holds a county, and leaves it as it is", async () => {
    const before = await fingerprint(test);
    await expect(seedDemo(ownerUrl(test), { today })).rejects.toThrow(CountyExists);
    expect(await fingerprint(test)).toEqual(before);
  });

  it("has about a thousand accounts, ninety departments, sixteen townships and thirty leaders", async () => {
    expect(await count("from app.accounts")).toBeGreaterThan(950);
    expect(await count("from app.units where kind = 'department'")).toBeGreaterThanOrEqual(85);
    expect(await count("from app.units where kind = 'township'")).toBe(16);
    expect(await count("from app.posts p where role in ('magistrate', 'county_leader') or role = 'observer' and title ~ '主任|主席|书记|院长|检察长'")).toBeGreaterThanOrEqual(30);
    expect(await count("from app.units where keywords !~ '[a-z]'")).toBe(0);
  });

  it("opens every named account with the demonstration password, in its post and unit", async () => {
    const rows = await ask<{ username: string; password_hash: string; role: string; unit: string; name: string; must_change_password: boolean }>(
      `select a.username, a.password_hash, a.must_change_password, p.role, n.name as unit, u.name from app.accounts a join app.users u on u.id = a.user_id
       join app.post_holders h on h.user_id = u.id and h.ends_on is null join app.posts p on p.id = h.post_id join app.units n on n.id = p.unit_id`);
    for (const account of demoAccounts) {
      const row = rows.find(({ username }) => username === account.username);
      expect(row).toMatchObject({ role: account.role, unit: account.unit, name: account.name, must_change_password: false });
      expect(await verify(row?.password_hash ?? "", demoPassword)).toBe(true);
    }
    expect(new Set(rows.map(({ role }) => role))).toEqual(new Set(roles.filter((role) => role !== "system")));
  });
});

describe("its ledger", () => {
  it("shows every state and every lamp", async () => {
    const rows = await ask<{ state: string; lamp: string }>("select distinct state, lamp from app.tasks");
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(taskStates));
    expect(new Set(rows.map(({ lamp }) => lamp))).toEqual(new Set(lamps));
  });

  it("has no lamp that contradicts the facts of its row", async () => {
    const rows = await ask<FactRow>("select id, number, state, task_class, dispatched_at, signed_in_at, last_report_at, start_on::text, due_on::text, closed_on::text, progress, last_period, parent_id, child_count, lamp, expected, lamp_reason from app.tasks");
    expect(rows.length).toBeGreaterThan(150);
    const nodes = await ask<{ task_id: string; dueOn: string; targetPercent: number; doneOn: string | null }>(
      `select task_id, due_on::text as "dueOn", target_percent as "targetPercent", done_on::text as "doneOn" from app.plan_nodes order by task_id, position`);
    const red = await ask<{ id: string; months: string[] }>(`select t.id, array_agg(to_char(m, 'YYYY-MM') order by m) as months
      from app.tasks t cross join generate_series($1::timestamp - interval '24 months', $1::timestamp - interval '1 month', '1 month') m
        cross join lateral (select d.lamp from app.task_days d where d.task_id = t.id and d.from_day < m + interval '1 month' order by d.from_day desc limit 1) d
      where d.lamp = 'red' group by t.id`, [`${today.slice(0, 7)}-01`]);
    const missed = new Map(red.map(({ id, months }) => [id, months]));
    const { rows: said } = await test.owner.query<{ id: string; planned: number; spent: number; enterBy: string | null; enteredOn: string | null }>(
      `select task_id as id, planned::float8 as planned, spent::float8 as spent, enter_by::text as "enterBy", entered_on::text as "enteredOn" from app.task_money`);
    const money = new Map(said.map(({ id, ...facts }) => [id, facts]));
    expect(money.size).toBeGreaterThan(0);
    for (const row of rows) {
      const { lamp, expected, reason } = taskLamp({
        id: row.id, state: row.state, taskClass: row.task_class, dispatchedAt: row.dispatched_at, signedInAt: row.signed_in_at, lastReportAt: row.last_report_at, startOn: row.start_on,
        dueOn: row.due_on, closedOn: row.closed_on, progress: row.progress, lastPeriod: row.last_period, parentId: row.parent_id, childCount: row.child_count,
      }, nodes.filter(({ task_id }) => task_id === row.id), today, { missedMonths: missed.get(row.id), calendar: nationalCalendar, money: money.get(row.id) });
      expect({ number: row.number, lamp: row.lamp, expected: row.expected, reason: row.lamp_reason }).toEqual({ number: row.number, lamp, expected, reason });
    }
  });

  it("numbers its tasks without a gap in each year, children after their parent", async () => {
    const rows = await ask<{ number: string; parent: string | null }>("select t.number, p.number as parent from app.tasks t left join app.tasks p on p.id = t.parent_id");
    expect(rows.filter(({ number, parent }) => parent !== null && !number.startsWith(`${parent}-`))).toEqual([]);
    for (const { year, serial } of await ask<{ year: number; serial: number }>("select year, serial from app.task_numbers")) {
      const serials = rows.filter(({ number, parent }) => parent === null && number.startsWith(`${year}-`)).map(({ number }) => Number(number.slice(5))).sort((a, b) => a - b);
      expect(serials).toEqual(Array.from({ length: serial }, (_, index) => index + 1));
    }
  });

  it("ties every task to exact words of a text, and the context is what stands around them", async () => {
    expect(await count(`from app.task_sources s join app.directive_texts d on d.id = s.text_id
      where substr(d.body, s.start + 1, s."end" - s.start) <> s.quote or right(left(d.body, s.start), length(s.context_before)) <> s.context_before`)).toBe(0);
    expect(await count("from app.tasks t where not exists (select from app.task_sources s where s.task_id = t.id)")).toBe(0);
  });

  it("carries the progress of the lead unit's last report, and reports each period once", async () => {
    expect(await count(`from app.tasks t left join lateral (select r.progress, r.period from app.reports r where r.task_id = t.id and r.unit_id = t.lead_unit_id and r.state <> 'awaiting_head' order by r.due_on desc limit 1) r on true
      where t.child_count = 0 and (t.progress <> coalesce(r.progress, 0) or t.last_period is distinct from r.period)`)).toBe(0);
    expect(await count("from app.reports r join app.tasks t on t.id = r.task_id where r.submitted_at < t.dispatched_at or r.submitted_at::date > $1::date", [today])).toBe(0);
  });

  it("fills the read models as the triggers would", async () => {
    expect(await count(`from app.responsibilities r join app.tasks t on t.id = r.task_id
      where r.task_lamp <> t.lamp or r.task_due_on is distinct from t.due_on or r.is_open <> (t.state in ('dispatched', 'signed_in', 'in_progress', 'closing'))`)).toBe(0);
    expect(await count("from app.tasks t where not exists (select from app.task_words w where w.task_id = t.id)")).toBe(0);
    expect(await count(`from app.tasks p join (select parent_id, round(avg(progress)) as progress, count(*) as n from app.tasks where parent_id is not null and state <> 'cancelled' group by 1) c on c.parent_id = p.id
      where p.progress <> c.progress or p.child_count <> c.n`)).toBe(0);
    expect(await count(`from app.tasks p where p.child_count > 0 and p.lead_unit_id is null and p.state in ('dispatched', 'signed_in')
      and exists (select from app.tasks c where c.parent_id = p.id and c.state in ('in_progress', 'closing', 'closed'))`)).toBe(0);
    expect(await count("from app.task_tallies")).toBeGreaterThan(0);
    expect(await count("from (select sum(tasks) as n from app.task_tallies) s where s.n <> (select count(*) from app.tasks where authz.is_tallied(state, child_count, dispatched_at, restricted))")).toBe(0);
    expect(await count("from pg_trigger where tgenabled = 'D'")).toBe(0);
  });

  it("has something waiting on every queue of the supervision desk", async () => {
    const waiting = await ask<{ kind: string }>("select distinct kind from app.requests where state = 'pending'");
    expect(new Set(waiting.map(({ kind }) => kind))).toEqual(new Set(["dispute", "extension", "closing"]));
    const states = await ask<{ state: string }>("select distinct state from app.reports");
    expect(new Set(states.map(({ state }) => state))).toEqual(new Set(["awaiting_head", "submitted", "accepted", "returned"]));
    expect(await count("from app.instructions where answered_at is null")).toBeGreaterThan(0);
    expect(await count("from app.tasks t where restricted and exists (select from app.task_listed l where l.task_id = t.id)")).toBe(await count("from app.tasks where restricted"));
    expect(await count("from app.delegations where $1::date between starts_on and ends_on", [today])).toBe(1);
  });
});

describe("its history", () => {
  it("ends for every task with what the task is now, and reaches back to the first of them", async () => {
    expect(await count(`from app.tasks t left join lateral (select d.* from app.task_days d where d.task_id = t.id order by d.from_day desc limit 1) d on true
      where d.task_id is null or (d.state, d.lamp, d.progress, d.due_on, d.lead_unit_id) is distinct from (t.state, t.lamp, t.progress, t.due_on, t.lead_unit_id)`)).toBe(0);
    expect(await count("from app.tasks t where not exists (select from app.task_days d where d.task_id = t.id and d.from_day <= t.created_at::date)")).toBe(0);
    expect(await count("from app.task_days where from_day <= $1::date - interval '11 months'", [today])).toBeGreaterThan(0);
    expect(await count("from app.task_days where from_day > $1::date", [today])).toBe(0);
    expect(await count("from app.task_days d where not exists (select from app.task_day_texts x where x.task_id = d.task_id and x.from_day = d.texts_day)")).toBe(0);
  });

  it("has the county's line for a year and last month's lamps to compare with", async () => {
    expect(await count("from app.progress_days where items > 0")).toBeGreaterThanOrEqual(12);
    expect(await count("from app.tasks where month_ago_lamp is not null")).toBeGreaterThan(50);
  });
});

describe("its indicators", () => {
  it("are asked about only what the program itself would ask of the stored values", async () => {
    type Asked = { rule: IndicatorRule; entered: Observation; history: Observation[]; target: number | null; kind: string; figures: Record<string, number> };
    const asked = await ask<Asked>(`select json_build_object('aggregation', i.aggregation, 'direction', i.direction, 'frequency', i.frequency, 'lowest', i.lowest, 'highest', i.highest) as rule,
        json_build_object('period', v.period, 'value', v.value) as entered, q.kind, q.figures,
        (select g.value::float8 from app.indicator_targets g where g.indicator_id = i.id and g.year = left(v.period, 4)::int and g.kind in ('floor', 'ceiling')) as target,
        (select json_agg(json_build_object('period', h.period, 'value', h.value) order by h.period) from app.indicator_values h where h.indicator_id = i.id and h.is_current and h.state = 'confirmed' and h.period < v.period) as history
      from app.indicator_questions q join app.indicators i on i.id = q.indicator_id join app.indicator_values v on v.id = q.value_id and v.is_current`);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked).toHaveLength(await count("from app.indicator_questions"));
    for (const { kind, figures, ...input } of asked) expect(questionsAbout(input)).toContainEqual({ kind, values: figures });
  });
});

describe("its plans", () => {
  it("say who moved a node and why wherever one stands elsewhere than it was first agreed", async () => {
    const moved = `from app.plan_baselines b where b.kind = 'first_plan' and exists (select from jsonb_array_elements(b.nodes) n join app.plan_nodes p on p.task_id = b.task_id and p.title = n->>'title' where p.due_on::text <> n->>'dueOn')`;
    expect(await count(moved)).toBeGreaterThan(5);
    expect(await count(`${moved} and not exists (select from app.task_changes c where c.task_id = b.task_id and c.field = 'plan' and c.at > b.at and c.reason is not null)`)).toBe(0);
  });
});

describe("its quotas", () => {
  it("add up to what the unit reported: progress is collected once", async () => {
    expect(await count("from app.quotas")).toBeGreaterThan(5);
    expect(await count(`from app.quotas q join app.tasks t on t.id = q.task_id
      where round(t.done_value) <> (select sum(e.amount) from app.quota_entries e where e.task_id = q.task_id)`)).toBe(0);
  });
});

describe("its plans", () => {
  it("have each node done on the day of the report that reached its percent, and no other node done", async () => {
    expect(await count("from app.plan_nodes where done_on is not null")).toBeGreaterThan(100);
    expect(await count(`from app.plan_nodes n join app.tasks t on t.id = n.task_id where n.done_on is distinct from
      (select min((r.submitted_at at time zone 'Asia/Shanghai')::date) from app.reports r where r.task_id = t.id and r.unit_id = t.lead_unit_id and r.state <> 'awaiting_head' and r.progress >= n.target_percent)`)).toBe(0);
  });

  it("teach the weekly job from closed items what the county shows already", async () => {
    const kept = () => ask("select template_id, stage_id, working_days, count from app.stage_durations order by 1, 2");
    const before = await kept();
    const { from } = await execute(test.db, systemActor("test"), learnDurations, {}, { now: new Date(`${today}T02:00:00Z`) });
    expect(from).toBeGreaterThan(10);
    expect(await kept()).toEqual(before);
  });

  it("are by template in so many closed items that the typical durations of several templates are learned", async () => {
    const learned = (await countyTables(today, 0.5, "")).find(([table]) => table === "stage_durations")?.[1] ?? [];
    expect(learned.length).toBeGreaterThan(5);
  });
});

describe("its meetings", () => {
  it("S0.12 have asked for some items twice, and the newest speech says the same a third time", async () => {
    const again = await ask<{ title: string; deployments: number }>("select title, deployments from app.tasks where deployments > 1");
    expect(again.length).toBeGreaterThanOrEqual(2);
    expect(new Set(again.map(({ deployments }) => deployments))).toEqual(new Set([2]));
    expect(newestSpeech).toMatch(/老旧小区改造.*停车泊位/s);
  });
});

describe("its plenary speech", () => {
  it("is resolved sentence by sentence, and its items are the ledger", async () => {
    const [text] = await ask<{ id: string }>("select id from app.directive_texts where body = $1", [speech]);
    expect(await count("from app.sentences where text_id = $1 and resolution is null and class <> 'heading'", [text?.id])).toBe(0);
    expect(await count("from app.candidates where text_id = $1 and state in ('proposed', 'confirmed')", [text?.id])).toBe(0);
    expect(await count("from app.candidates where text_id = $1 and state = 'registered' and task_id is not null", [text?.id])).toBeGreaterThan(40);
    expect(await count("from app.tasks where child_count = 16 and id in (select task_id from app.candidates where text_id = $1)", [text?.id])).toBeGreaterThan(0);
  });

  it("is followed by a newer one that waits for the workbench", async () => {
    const [text] = await ask<{ id: string }>("select d.id from app.directive_texts d join app.directives m on m.id = d.directive_id order by m.held_on desc, m.created_at desc limit 1");
    expect(await count("from app.directive_texts where id = $1 and body = $2", [text?.id, newestSpeech])).toBe(1);
    expect(await count("from app.candidates where text_id = $1 and state = 'proposed'", [text?.id])).toBeGreaterThan(8);
    expect(await count("from app.sentences where text_id = $1 and resolution is not null", [text?.id])).toBe(0);
  });
});
