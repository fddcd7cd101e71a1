import { decompose, type DecomposedItem, type Decomposition } from "@taizhang/decomposition";
import { addWorkingDays } from "@taizhang/planning";
import type { DirectiveSeed } from "./directives";
import { instant, type Item } from "./item";
import { parentOf } from "./ledger";
import { makeItem, type Order, type World } from "./make-item";
import { newestSpeech } from "./newest-speech";
import { fieldId, groupId, unitId, type Organization } from "./organization";
import { idOf, randomOf } from "./random";
import { speech } from "./speech";
import { noRows, recordRows, registeredCandidate, resolutionFor, sourceRows, textId, type Span, type TextRows } from "./texts";
import { fieldSeeds, type UnitSeed } from "./units-data";
import type { PlanKind } from "./task-topics";

const touches = (a: Span, b: Span) => a.start < b.end && a.end > b.start;
const byName = (org: Organization, names: readonly string[]): UnitSeed[] =>
  [...new Set(names.flatMap((name) => { const unit = org.unitByName(name); return unit ? [unit] : []; }))];

/** Reading as the workbench stores it. */
function readingOf(item: DecomposedItem, org: Organization) {
  const { lead, joint, cooperating, groups, leaders, open, inferred } = item.responsibility;
  const unmatched = [...[...lead, ...joint, ...cooperating].filter((name) => !org.unitByName(name)), ...groups.filter((name) => org.groupMembers(name).length === 0)];
  return {
    lead, joint, cooperating, groups, leaders, open, deadline: item.deadline, strength: item.strength, quantities: item.quantities, blanks: item.blanks, unmatched,
    inferred: [...(inferred ? ["lead"] : []), ...(item.deadline.date !== null && item.deadline.quality !== "stated" ? ["dueOn"] : [])], origin: "rules" as const, mergedInto: null,
  };
}

/** The field that the heading above names, by the words of the speech's chapter; else the field of the lead unit. */
function fieldOf(item: DecomposedItem, lead: UnitSeed | undefined): string {
  const chapters: Record<string, string> = { "（一）": "economy", "（二）": "project", "（三）": "urban", "（四）": "environment", "（五）": "business", "（六）": "safety", "（七）": "livelihood" };
  const chapter = item.outline.map((mark) => chapters[mark.trim()] ?? chapters[`（${mark.replace(/[（）()、]/g, "")}）`]).findLast((field) => field !== undefined);
  return (item.outline.length > 1 ? chapter : undefined) ?? lead?.field ?? "governance";
}

const planOf = (item: DecomposedItem): PlanKind => (/建|造|工程|管网/.test(item.text) ? "works" : /排查|整治|检查|打击/.test(item.text) ? "campaign" : /收入|资金/.test(item.text) ? "money" : "service");

/** Who leads where the words name nobody whom the county knows: a person decided it at the workbench. */
function leadOf(item: DecomposedItem, org: Organization): UnitSeed | undefined {
  const [named] = byName(org, item.responsibility.lead);
  if (named) return named;
  if (item.responsibility.groups.length > 0) return org.unit("zhongdian");
  return item.kind === "rule" ? org.unit("fagai") : undefined;
}

/** The one quantity of the words; money in the unit in which a county speaks of it. */
function targetOf({ quantities, blanks }: DecomposedItem): { value: number; unit: string } | undefined {
  const [only, ...others] = quantities;
  if (!only || others.length > 0 || blanks.length > 0) return undefined;
  if (only.unit === "元" && only.value >= 100_000_000) return { value: only.value / 100_000_000, unit: "亿元" };
  return only.unit === "亩" && only.value >= 10_000 ? { value: only.value / 10_000, unit: "万亩" } : only;
}

function orderOf(item: DecomposedItem, directive: DirectiveSeed, lead: UnitSeed, org: Organization): Order {
  const only = targetOf(item);
  const { joint, cooperating, groups } = item.responsibility;
  const riverside = groups.includes("沿河乡镇") ? org.groupMembers("沿河乡镇").map(({ name }) => name) : [];
  const helpers = byName(org, [...joint, ...cooperating, ...riverside]);
  const isFirm = item.strength === "firm" || only !== undefined;
  return {
    key: `${directive.key}/${item.start}`, directive, title: item.title.slice(0, 120), content: item.text.trim(), field: fieldOf(item, lead), lead: lead.key,
    cooperating: helpers.filter((unit) => unit.key !== lead.key).map((unit) => ({ unit: unit.key, share: `做好${unit.short}职责范围内的配合工作` })),
    kind: item.kind, plan: planOf(item), taskClass: isFirm ? "A" : "B", targetValue: only?.value ?? null, targetUnit: only?.unit ?? "",
    closingStandard: isFirm ? `${beginningOf(item.text.trim())}；佐证材料齐全` : null,
    ...deadlineOf(item, directive),
  };
}

/** As many whole clauses as go into some 60 characters. */
const beginningOf = (text: string) => (text.length <= 60 ? text : text.slice(0, 60).replace(/[，、；。][^，、；。]*$/u, ""));

/** Seasons and feasts of the speech's half-year, as the office put them into dates. */
const seasons: readonly (readonly [word: string, monthAndDate: string])[] = [["国庆", "09-30"], ["开学", "08-31"], ["采暖季", "11-14"], ["百日", "10-31"], ["暑期", "08-31"]];

/** Where the words give no date, the office set one in most cases: of the season, else the end of the year, and says so. */
function deadlineOf({ deadline, start }: DecomposedItem, directive: DirectiveSeed): Pick<Order, "dueOn" | "deadlineText" | "deadlineQuality"> {
  const { date, text, quality } = deadline;
  const season = date === null ? seasons.find(([word]) => text?.includes(word)) : undefined;
  if (season) return { dueOn: `${directive.heldOn.slice(0, 4)}-${season[1]}`, deadlineText: text, deadlineQuality: quality };
  if (date !== null || start % 5 === 0) return { dueOn: date, deadlineText: text, deadlineQuality: quality };
  return { dueOn: `${directive.heldOn.slice(0, 4)}-12-31`, deadlineText: text ?? "年底前（督查室核定）", deadlineQuality: "derived" };
}

/** One child per township, the whole shared out among them. */
function fanOut(order: Order, members: readonly UnitSeed[], world: World): Item {
  const whole = order.targetValue;
  const parentId = idOf("task", order.key);
  const children = members.map((unit, index) => {
    const targetValue = whole === null ? null : Math.floor((whole * (index + 1)) / members.length) - Math.floor((whole * index) / members.length);
    return makeItem(randomOf(`${order.key}/${unit.key}`), { ...order, key: `${order.key}/${unit.key}`, lead: unit.key, parentId, title: `${order.title}（${unit.short}）`, targetValue, cooperating: [] }, world);
  });
  return parentOf(order, children, world);
}

type Read = { found: DecomposedItem; item: Item | null };

function readPlenary(directive: DirectiveSeed, world: World): { document: Decomposition; reads: Read[] } {
  const document = decompose(speech, { date: directive.heldOn, organization: world.org.vocabulary });
  const reads = document.items.map((found): Read => {
    const lead = leadOf(found, world.org);
    if (!lead) return { found, item: null };
    const order = orderOf(found, directive, lead, world.org);
    const townships = found.responsibility.lead.length === 0 && found.responsibility.groups.includes("各乡镇") ? world.org.townships : [];
    return { found, item: townships.length > 0 ? fanOut({ ...order, lead: "cgz" }, townships, world) : makeItem(randomOf(order.key), order, world) };
  });
  return { document, reads };
}

const reasons: Partial<Record<string, string>> = { review: "review", situation: "background", problem: "background", appeal: "slogan" };

/** The plenary speech: its items are tasks tied to their words, all its sentences are resolved. */
export function plenary(directive: DirectiveSeed, world: World): { items: Item[]; rows: TextRows } {
  const { document, reads } = readPlenary(directive, world);
  const done = { resolvedBy: world.org.supervisor(0).userId, resolvedAt: instant(addWorkingDays(directive.heldOn, 1), 10) };
  const items = reads.flatMap(({ item }) => (item ? [item] : []));
  return {
    items,
    rows: {
      ...noRows(), ...recordRows(directive, speech, world.org),
      sentences: document.sentences.map((sentence, position) => {
        const inside = reads.filter(({ found }) => touches(found, sentence));
        const [registered] = inside.flatMap(({ item }) => (item ? [item] : []));
        const base = { id: idOf("sentence", directive.key, position), textId: textId(directive), position, start: sentence.start, end: sentence.end, class: sentence.class, outline: sentence.outline };
        if (registered) return { ...base, resolution: resolutionFor(registered.row.kind), reason: null, ...done };
        if (sentence.class === "heading") return { ...base, resolution: null, reason: null, resolvedBy: null, resolvedAt: null };
        return { ...base, resolution: "not_registered" as const, reason: reasons[sentence.class] ?? "background", ...done };
      }),
      candidates: reads.map(({ found, item }) => item
        ? registeredCandidate(item, { start: found.start, end: found.end }, found.outline, readingOf(found, world.org))
        : { ...proposal(found, directive, world.org), state: "dropped" as const, dropReason: "no_demand", version: 2 }),
      task_sources: reads.flatMap(({ found, item }) => (item ? sourceRows(item, speech, { start: found.start, end: found.end }) : [])),
    },
  };
}

/** A candidate as the rules propose it, before anybody has looked at it. */
export function proposal(found: DecomposedItem, directive: DirectiveSeed, org: Organization): TextRows["candidates"][number] {
  const [lead] = byName(org, found.responsibility.lead);
  const [group] = found.responsibility.groups.filter((name) => org.groupMembers(name).length > 0);
  const helpers = byName(org, [...found.responsibility.joint, ...found.responsibility.cooperating]).filter((unit) => unit !== lead);
  const only = found.quantities.length === 1 && found.blanks.length === 0 ? found.quantities[0] : undefined;
  const field = fieldSeeds.find(([key]) => key === lead?.field)?.[0];
  return {
    id: idOf("candidate", directive.key, found.start), textId: textId(directive), start: found.start, end: found.end, outline: found.outline,
    title: found.title.slice(0, 120), content: found.text.trim(), kind: found.kind, taskClass: "B", fieldId: field ? fieldId(field) : null,
    leadUnitId: lead ? unitId(lead.key) : null, cooperating: helpers.map((unit) => ({ unitId: unitId(unit.key), share: "", dueOn: null })),
    groupId: group === undefined ? null : groupId(org.groupName(group)), fanOut: [], leaderPostId: lead ? org.leader(lead.leader).postId : null,
    dueOn: found.deadline.date, deadlineText: found.deadline.text, deadlineQuality: found.deadline.quality, closingStandard: null,
    targetValue: only?.value ?? null, targetUnit: only?.unit || null, reading: readingOf(found, org), state: "proposed", dropReason: null, taskId: null,
    authorId: org.supervisor(0).userId, version: 1, createdAt: instant(directive.heldOn, 17),
  };
}

/** The newest speech: read by the rules, decided by nobody yet. */
export function newest(directive: DirectiveSeed, { org }: World): TextRows {
  const document = decompose(newestSpeech, { date: directive.heldOn, organization: org.vocabulary });
  return {
    ...noRows(), ...recordRows(directive, newestSpeech, org),
    sentences: document.sentences.map((sentence, position) => ({
      id: idOf("sentence", directive.key, position), textId: textId(directive), position, start: sentence.start, end: sentence.end, class: sentence.class, outline: sentence.outline,
      resolution: null, reason: null, resolvedBy: null, resolvedAt: null,
    })),
    candidates: document.items.map((found) => proposal(found, directive, org)),
  };
}
