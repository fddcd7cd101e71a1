import { taskLamp } from "@taizhang/domain/task/lamp";
import { addDays, nationalCalendar, type PlanNode } from "@taizhang/planning";
import type { DirectiveSeed } from "./directives";
import { instant, type Item, type NodeRow } from "./item";
import { makeItem, type Order, type World } from "./make-item";
import { demoLampRules } from "./lamp-rules";
import { moneyFacts } from "./money";
import { leaderSeeds } from "./leaders-data";
import { orderFor, wordsOf } from "./orders";

import { idOf, randomOf, type Random } from "./random";
import { townshipTopics, type Topic } from "./task-topics";
import type { Wish } from "./wish";

/** Tasks of a meeting that go to every township are one parent with a child each, with its own target. */
function fanOut(random: Random, topic: Topic, directive: DirectiveSeed, index: number, world: World): Item {
  const key = `${directive.key}/fan/${index}`;
  const parentId = idOf("task", key);
  const members = world.org.groupMembers("各乡镇");
  const words = wordsOf(random, topic, "cgz", key, directive, world.org);
  const name = topic.title.replace(/\{village\}等村?|\{road\}|\{estate\}|\{project\}/g, "").replace(`{n}${topic.unit}`, "");
  const title = `各乡镇${name}`;
  const children = members.map((unit) => {
    const own = randomOf(`${key}/${unit.key}`);
    const order = { ...words, key: `${key}/${unit.key}`, lead: unit.key, parentId, title: `${title}（${unit.short}）`, content: `各乡镇要${name}，${topic.detail}。`, cooperating: [] };
    const target = own.int(topic.low, topic.high);
    return makeItem(own, { ...order, targetValue: target, closingStandard: `完成${target}${topic.unit}；${topic.detail}；佐证材料齐全` }, world);
  });
  return parentOf({ ...words, key, title, content: `各乡镇要${name}，${topic.detail}。` }, children, world);
}

/** The leader whose portfolio holds the field. */
const leaderOfField = (field: string) => leaderSeeds.find(({ role, fields }) => role === "county_leader" && fields.includes(field))?.key ?? "standing";

/** As far as the children are, as the trigger of the parent has it. */
function stateAbove(rows: readonly Item["row"][], isDispatched: boolean): Item["row"]["state"] {
  if (rows.every(({ state }) => state === "closed")) return "closed";
  if (!isDispatched) return "registered";
  if (rows.some(({ state }) => state === "in_progress" || state === "closing" || state === "closed")) return "in_progress";
  return rows.every(({ state }) => state === "signed_in") ? "signed_in" : "dispatched";
}

/** The row above children that carry the work: no unit of its own, signed in by nobody, the mean of their progress. */
export function parentOf(order: Order, children: Item[], world: World): Item {
  const [first] = children;
  if (!first) throw new RangeError(`A parent without children: ${order.key}`);
  const rows = children.map(({ row }) => row);
  const counted = rows.filter(({ state }) => state !== "cancelled");
  const isClosed = counted.every(({ state }) => state === "closed");
  const progress = Math.round(counted.reduce((sum, row) => sum + row.progress, 0) / Math.max(1, counted.length));
  const dueOn = rows.map((row) => row.dueOn ?? "").sort().at(-1) || null;
  const done = counted.reduce((sum, row) => sum + (row.doneValue ?? 0), 0);
  const row: Item["row"] = {
    ...first.row, id: idOf("task", order.key), title: order.title, content: order.content, parentId: null, childCount: counted.length, leadUnitId: null,
    leaderPostId: world.org.leader(leaderOfField(order.field)).postId, state: stateAbove(counted, first.row.dispatchedAt !== null),
    dueOn, originalDueOn: dueOn, targetValue: rows.every(({ targetValue }) => targetValue === null) ? null : rows.reduce((sum, it) => sum + (it.targetValue ?? 0), 0),
    doneValue: rows.every(({ targetValue }) => targetValue === null) ? null : Math.round(done * 10) / 10, progress, plannedAt: null,
    lastReportAt: null, lastReportText: null, lastProblem: null, lastPeriod: null, signedInAt: null, signInDueOn: null,
    closedOn: isClosed ? (rows.map((it) => it.closedOn ?? "").sort().at(-1) ?? null) : null,
  };
  return { row, directive: order.directive, field: order.field, lead: null, signedInBy: null, signedInLate: false, responsibleUserId: null, cooperating: [], nodes: [], reports: [], children };
}

/** States that are few but must not be missing, whatever the scale. */
function rare(directive: DirectiveSeed, index: number): Wish | undefined {
  if (directive.key !== "report") return index === 0 && directive.key.startsWith("executive") ? "closing" : undefined;
  return index % 60 === 7 ? "cancelled" : undefined;
}

/** The tasks of the meetings whose texts are made from their tasks, one by one; `total` counts children, not parents. */
export function* minutesItems(directives: readonly DirectiveSeed[], total: number, world: World): Generator<Item> {
  const whole = directives.reduce((sum, { share }) => sum + share, 0);
  for (const directive of directives) {
    const random = randomOf(`tasks of ${directive.key}`);
    const count = Math.max(2, Math.round((total * directive.share) / whole));
    const suitable = townshipTopics.filter(({ field, unit }) => unit !== "" && (directive.fields.length === 0 || directive.fields.includes(field)));
    const fans = suitable.length > 0 ? (random.chance(0.4) ? 1 : 0) + Math.floor(count / 120) : 0;
    const parents = count < 34 ? [] : Array.from({ length: fans }, (_, index) => fanOut(random, random.pick(suitable), directive, index, world));
    yield* parents;
    const isOld = directive.heldOn < addDays(world.today, -60);
    for (let index = 0; index < count - parents.length * 16; index += 1) {
      const own = randomOf(`${directive.key}/${index}`);
      const order = orderFor(own, directive, index, world.org);
      const wish = isOld ? rare(directive, index) : undefined;
      yield makeItem(own, wish ? { ...order, wish } : order, world);
    }
  }
}

/** Parents and children in one list, each parent before its children. */
export const flat = (items: readonly Item[]): Item[] => items.flatMap((item) => [item, ...item.children]);

/** Numbers without gaps per year in the order of the meetings; returns the last serial of each year. */
export function numberTasks(items: readonly Item[]): { year: number; serial: number }[] {
  const serials = new Map<number, number>();
  for (const { row, children } of items) {
    if (row.parentId) continue;
    const year = Number((row.createdAt ?? instant(row.startOn, 0)).toISOString().slice(0, 4));
    const serial = (serials.get(year) ?? 0) + 1;
    serials.set(year, serial);
    row.number = `${year}-${String(serial).padStart(4, "0")}`;
    children.forEach((child, index) => { child.row.number = `${row.number}-${String(index + 1).padStart(2, "0")}`; });
  }
  return [...serials].map(([year, serial]) => ({ year, serial }));
}

const planOf = (nodes: readonly NodeRow[]): PlanNode[] => nodes.map(({ dueOn, targetPercent, doneOn }) => ({ dueOn, targetPercent, doneOn: doneOn ?? null }));

/** The row with what the database fills in where nothing is given. */
export function lampFactsOf({ row }: Item): Parameters<typeof taskLamp>[0] {
  return {
    id: row.id, state: row.state, dispatchedAt: row.dispatchedAt ?? null, signedInAt: row.signedInAt ?? null, startOn: row.startOn, dueOn: row.dueOn ?? null,
    progress: row.progress, closedOn: row.closedOn ?? null, taskClass: row.taskClass, lastPeriod: row.lastPeriod ?? null, lastReportAt: row.lastReportAt ?? null,
    parentId: row.parentId ?? null, childCount: row.childCount ?? 0,
  };
}

/** The lamp of every task, by the rule that the running system uses, and the sheets that went out because of it. */
export function lightLamps(items: readonly Item[], today: string, missedMonthsOf: (item: Item) => readonly string[]): void {
  const random = randomOf("supervision levels");
  for (const item of items) {
    const { lamp, rule, reason, expected } = taskLamp(lampFactsOf(item), planOf(item.nodes), today, { missedMonths: missedMonthsOf(item), rules: demoLampRules, calendar: nationalCalendar, money: moneyFacts(item, today) });
    const level = lamp === "red" ? random.weighted({ none: 15, remind: 15, warn: 30, supervise: 32, listed: 8 })
      : lamp === "yellow" ? random.weighted({ none: 55, remind: 35, warn: 10 }) : "none";
    Object.assign(item.row, { lamp, lampRule: rule, lampReason: reason, expected, lampOn: today, supervisionLevel: level });
  }
}

