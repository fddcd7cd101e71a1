import { setImmediate as breath } from "node:timers/promises";
import { auditRows } from "./audit";
import { directiveSeeds, type DirectiveSeed } from "./directives";
import { changeRows, instructionRows, restrict } from "./events";
import { historyRows, missedMonthsOf, type History } from "./history";
import { indicatorTables } from "./indicators";
import type { Item } from "./item";
import { lampRuleTables } from "./lamp-rules";
import { flat, lightLamps, minutesItems, numberTasks } from "./ledger";
import type { World } from "./make-item";
import { organization } from "./organization";
import { planTables } from "./plans";
import { requestRows } from "./requests";
import { newest, plenary } from "./speech-texts";
import { taskTables } from "./task-tables";
import { lessonTables, taught } from "./taught-text";
import { minutesRows, noRows, type TextRows } from "./texts";

export type Tables = readonly (readonly [table: string, rows: readonly object[]])[];

/** Tasks at scale 1, children included; with the plenary's about 2,000. */
const tasksAtScale1 = 1_900;

const byMeeting = (a: Item, b: Item) => (a.directive.heldOn < b.directive.heldOn ? -1 : a.directive.heldOn > b.directive.heldOn ? 1 : 0);

/** What the plenary asked for and the executive meeting after it asked for again; the newest speech is the third to do so. */
const againIn = ({ key }: DirectiveSeed, spoken: readonly Item[]) => (key === "executive/1" ? spoken.filter(({ children, row }) => children.length === 0 && /老旧小区改造|停车泊位/.test(row.content)) : []);

function textsOf(directives: readonly DirectiveSeed[], items: readonly Item[], spoken: ReturnType<typeof plenary>, world: World): TextRows {
  const byDirective = new Map<string, Item[]>();
  for (const item of items) {
    const list = byDirective.get(item.directive.key);
    if (list) list.push(item); else byDirective.set(item.directive.key, [item]);
  }
  const all = directives.map((directive) =>
    directive.textKind === "plenary" ? spoken.rows : directive.textKind === "newest" ? newest(directive, world) : directive.textKind === "taught" ? taught(directive, world) : minutesRows(directive, byDirective.get(directive.key) ?? [], world.org, againIn(directive, spoken.items)));
  const rows = noRows();
  for (const part of all) {
    rows.directives.push(...part.directives);
    rows.directive_texts.push(...part.directive_texts);
    rows.sentences.push(...part.sentences);
    rows.candidates.push(...part.candidates);
    rows.task_sources.push(...part.task_sources);
  }
  return rows;
}

/** Items at a time that are made, or whose history is, before the program looks up. */
const itemsAtOnce = 100;

async function historyOfAll(items: readonly Item[], org: World["org"], today: string): Promise<History> {
  const parts: History[] = [];
  for (let from = 0; from < items.length; from += itemsAtOnce) {
    parts.push(historyRows(items.slice(from, from + itemsAtOnce), org, today));
    await breath();
  }
  return { days: parts.flatMap(({ days }) => days), texts: parts.flatMap(({ texts }) => texts) };
}

/**
 * All rows of the county, table by table in the order in which they can be inserted; the same arguments give the same
 * rows. It takes seconds and looks up between the parts, so that Ctrl-C and the clock of the terminal are not kept waiting.
 * @param scale 1 is about 2,000 tasks and their reports
 */
export async function countyTables(today: string, scale: number, passwordHash: string): Promise<Tables> {
  const org = organization(today, passwordHash);
  const directives = directiveSeeds(today);
  const world: World = { org, today, waiting: { submitted: 22, awaiting: 6, returned: 8 } };
  const meeting = directives.find(({ textKind }) => textKind === "plenary");
  const spoken = meeting ? plenary(meeting, world) : { items: [], rows: noRows() };
  await breath();
  const written: Item[] = [];
  for (const item of minutesItems(directives.filter(({ textKind }) => textKind === "minutes"), Math.round(tasksAtScale1 * scale), world)) {
    written.push(item);
    if (written.length % itemsAtOnce === 0) await breath();
  }
  const items = [...written, ...spoken.items].sort(byMeeting);
  const all = flat(items);
  const numbers = numberTasks(all);
  lightLamps(all, today, (item) => missedMonthsOf(item, org, today));
  await breath();
  const asked = requestRows(all, world);
  const listed = restrict(all, world);
  const texts = textsOf(directives, items, spoken, world);
  await breath();
  const history = await historyOfAll(all, org, today);
  const lessons = lessonTables(texts.candidates, world);
  await breath();
  const indicators = indicatorTables(all, world, scale);
  await breath();
  const plans = planTables(all, world);
  await breath();
  const { rows } = org;
  return [
    ["county", [{ id: 1, name: "云川县", onScheduleTarget: 90, onScheduleTargetName: "按期推进率目标" }]],
    ["units", rows.units], ["unit_aliases", rows.unit_aliases], ["unit_groups", rows.unit_groups], ["unit_group_members", rows.unit_group_members],
    ["duties", rows.duties], ["fields", rows.fields], ["users", rows.users], ["posts", rows.posts], ["post_holders", rows.post_holders],
    ["portfolio_entries", rows.portfolio_entries], ["delegations", rows.delegations], ["accounts", rows.accounts],
    ...lampRuleTables(org, today),
    ["directives", texts.directives], ["directive_texts", texts.directive_texts], ["sentences", texts.sentences],
    ...taskTables(all), ["task_numbers", numbers], ["candidates", texts.candidates], ["task_sources", texts.task_sources],
    ...lessons,
    ["task_listed", listed], ["requests", asked], ["instructions", instructionRows(all, world)], ["task_changes", changeRows(all, asked, world)],
    ...indicators,
    ...plans,
    ["audit_events", auditRows(all, world)],
    ["task_day_texts", history.texts], ["task_days", history.days],
  ];
}
