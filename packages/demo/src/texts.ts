import { createHash } from "node:crypto";
import type { candidates, directives, directiveTexts, sentences, taskSources } from "@taizhang/db";
import { addWorkingDays } from "@taizhang/planning";
import type { Resolution } from "@taizhang/policy";
import type { DirectiveSeed } from "./directives";
import { instant, type Item } from "./item";
import { groupId, unitId, type Organization } from "./organization";
import { idOf } from "./random";
import { fieldSeeds } from "./units-data";

export type TextRows = {
  directives: (typeof directives.$inferInsert)[]; directive_texts: (typeof directiveTexts.$inferInsert)[]; sentences: (typeof sentences.$inferInsert)[];
  candidates: (typeof candidates.$inferInsert)[]; task_sources: (typeof taskSources.$inferInsert)[];
};
export type Span = { start: number; end: number };

export const directiveId = (directive: DirectiveSeed) => idOf("directive", directive.key);
export const textId = (directive: DirectiveSeed) => idOf("text", directive.key);
export const noRows = (): TextRows => ({ directives: [], directive_texts: [], sentences: [], candidates: [], task_sources: [] });

/** The meeting and its text, as the supervision office recorded them the same afternoon. */
export function recordRows(directive: DirectiveSeed, body: string, org: Organization): Pick<TextRows, "directives" | "directive_texts"> {
  const author = org.supervisor(0).userId;
  const createdAt = instant(directive.heldOn, directive.textKind === "newest" ? 18 : 16);
  const { type, level, title, documentNumber, heldOn, host, place } = directive;
  return {
    directives: [{ id: directiveId(directive), type, level, title, documentNumber, heldOn, host, place, authorId: author, version: 1, createdAt }],
    directive_texts: [{
      id: textId(directive), directiveId: directiveId(directive), title: directive.textTitle, speaker: host?.split(" ").at(-1) ?? null, body,
      sha256: createHash("sha256").update(body).digest("hex"), fileName: null, authorId: author, createdAt,
    }],
  };
}

const contextLength = 60;

/** Ties a task to the exact words of its text. */
export function sourceRow(item: Item, body: string, { start, end }: Span): TextRows["task_sources"][number] {
  const { directive, row } = item;
  return {
    id: idOf("source", row.id, start), taskId: row.id, textId: textId(directive), start, end, quote: body.slice(start, end),
    contextBefore: body.slice(Math.max(0, start - contextLength), start), contextAfter: body.slice(end, end + contextLength), directiveTitle: directive.title, heldOn: directive.heldOn,
  };
}

/** A task and its children, all tied to the same words. */
export const sourceRows = (item: Item, body: string, span: Span) => [item, ...item.children].map((it) => sourceRow(it, body, span));

/** What was registered of a text, seen from the text: a candidate that has become this task. */
export function registeredCandidate(item: Item, span: Span, outline: string[], reading: object): TextRows["candidates"][number] {
  const { row, directive } = item;
  return {
    id: idOf("candidate", row.id), textId: textId(directive), ...span, outline, title: row.title.slice(0, 120), content: row.content, kind: row.kind, taskClass: row.taskClass,
    fieldId: row.fieldId ?? null, leadUnitId: row.leadUnitId ?? null,
    cooperating: item.cooperating.map((it) => ({ unitId: unitId(it.unit), share: it.share, dueOn: it.dueOn })),
    groupId: item.children.length > 0 ? groupId("各乡镇") : null,
    fanOut: item.children.map((child) => ({ unitId: child.row.leadUnitId ?? "", targetValue: child.row.targetValue ?? null })),
    leaderPostId: row.leaderPostId ?? null, dueOn: row.originalDueOn ?? null, deadlineText: row.deadlineText ?? null, deadlineQuality: row.deadlineQuality ?? "none",
    closingStandard: row.closingStandard ?? null, targetValue: row.targetValue ?? null, targetUnit: row.targetUnit ?? null, reading,
    state: "registered", dropReason: null, taskId: row.id, authorId: row.authorId ?? null, version: 3, createdAt: instant(directive.heldOn, 16, 30),
  };
}

/** What the rules would have read in words that a person registered without help. */
export const personReading = (item: Item, org: Organization) => ({
  lead: item.lead === null ? [] : [org.unit(item.lead).name], joint: [], cooperating: item.cooperating.map((it) => org.unit(it.unit).name),
  groups: item.children.length > 0 ? ["各乡镇"] : [], leaders: [], open: false,
  deadline: { text: item.row.deadlineText ?? null, date: item.row.originalDueOn ?? null, quality: item.row.deadlineQuality ?? "none" },
  strength: "none", quantities: [], blanks: [], unmatched: [], inferred: [], origin: "person", mergedInto: null,
});

/** Tasks of earlier meetings that these minutes ask for again. */
type Again = readonly Item[];
type Line = { text: string; item: Item | null; class: "item" | "heading" | "situation"; outline: string[] };

function linesOf(directive: DirectiveSeed, items: readonly Item[], again: Again): Line[] {
  const opening = directive.type === "document" ? `${directive.title}，请结合实际认真贯彻落实。` : `${directive.heldOn.replace("-", "年").replace("-", "月")}日，${directive.host ?? "县政府"}在${directive.place ?? "县政府"}主持会议，研究部署有关工作。现将议定事项明确如下。`;
  const numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
  const groups = fieldSeeds.map(([key, name]) => ({ name, items: items.filter(({ field }) => field === key) })).filter((group) => group.items.length > 0);
  return [
    { text: directive.textTitle, item: null, class: "situation", outline: [] }, { text: opening, item: null, class: "situation", outline: [] },
    ...groups.flatMap((group, index): Line[] => {
      const outline = [numerals[index] ?? String(index + 1)];
      return [{ text: `${outline[0]}、${group.name}`, item: null, class: "heading", outline }, ...group.items.map((item): Line => ({ text: item.row.content, item, class: "item", outline }))];
    }),
    ...(again.length === 0 ? [] : [{ text: "会议再次强调", item: null, class: "situation" as const, outline: [] }]),
    ...again.map((item): Line => ({ text: item.row.content, item, class: "item", outline: [] })),
  ];
}

const resolutionOf = { indicator: "indicator", project: "project_list", register: "register", rule: "rule" } as const;
/** What the sentence of a registered task counts as, by the kind of the task. */
export const resolutionFor = (kind: Item["row"]["kind"]): Resolution => (kind in resolutionOf ? resolutionOf[kind as keyof typeof resolutionOf] : "task");

/** Minutes made from the tasks that they decided: every sentence resolved, every task tied to its words. */
export function minutesRows(directive: DirectiveSeed, items: readonly Item[], org: Organization, again: Again = []): TextRows {
  const lines = linesOf(directive, items, again);
  const body = `${lines.map(({ text }) => text).join("\n")}\n`;
  const resolved = { resolvedBy: org.supervisor(1).userId, resolvedAt: instant(addWorkingDays(directive.heldOn, 1), 9) };
  const rows: TextRows = { ...noRows(), ...recordRows(directive, body, org) };
  let at = 0;
  for (const line of lines) {
    const span = { start: at, end: at + line.text.length };
    at = span.end + 1;
    const done = line.item ? { resolution: resolutionFor(line.item.row.kind), reason: null, ...resolved }
      : line.class === "heading" ? { resolution: null, reason: null, resolvedBy: null, resolvedAt: null } : { resolution: "not_registered" as const, reason: "background", ...resolved };
    for (const part of sentenceSpans(line.text, span.start)) {
      const position = rows.sentences.length;
      rows.sentences.push({ id: idOf("sentence", directive.key, position), textId: textId(directive), position, ...part, class: line.class, outline: line.outline, ...done });
    }
    if (line.item) {
      const item = { ...line.item, directive };
      rows.task_sources.push(...sourceRows(item, body, span));
      rows.candidates.push({ ...registeredCandidate(item, span, line.outline, personReading(item, org)), ...(again.includes(line.item) && { id: idOf("candidate", directive.key, item.row.id) }) });
    }
  }
  return rows;
}

function sentenceSpans(line: string, from: number): Span[] {
  return [...line.matchAll(/[^。]+。?/g)].map((match) => ({ start: from + match.index, end: from + match.index + match[0].length }));
}
