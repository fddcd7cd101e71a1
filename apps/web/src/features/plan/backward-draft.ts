import type { PlanNodeView } from "@taizhang/domain/plan";
import {
  isTemplateId, offeredStages, planBackward, remediesOf, shareByDuration, workKinds, type BackwardPlan, type Calendar, type Day, type LearnedDuration, type PlanFault, type PlannedStage, type Remedy, type Season,
  type Stage, type TemplateId, type WorkKind,
} from "@taizhang/planning";

/** A stage while it is being typed; every cell is text, so that nothing typed is lost. `links` reads "1, 2+3, 4-2". */
export type Row = {
  key: string; title: string; days: string; kind: WorkKind; links: string; fixed: "" | "start" | "finish"; fixedOn: Day | null; output: string;
  templateId: string | null; stageId: string | null; minimum: number | null; learnedFrom: number | null; doneOn: Day | null;
  /** What a done stage was planned as: it stays so, whatever the plan becomes. */
  kept: { startOn: Day | null; dueOn: Day; targetPercent: number } | null;
};
/** `until`: the last day of a catch-up plan, which a person chooses; null elsewhere and until it is chosen. `base`: the plan it was begun on, see `planBase`. */
export type BackwardDraft = { reason: string; rows: Row[]; until: Day | null; base?: string };
/** `deadline`: the day planned back from; null while none is chosen. */
export type Frame = { startOn: Day; deadline: Day | null; calendar: Calendar; seasons: readonly Season[] };

let serial = 0;
const newKey = () => `row-${(serial += 1)}-${Date.now().toString(36)}`;
export const blankRow = (): Row => ({
  key: newKey(), title: "", days: "", kind: "office", links: "", fixed: "", fixedOn: null, output: "", templateId: null, stageId: null, minimum: null, learnedFrom: null, doneOn: null, kept: null,
});

const linkText = (links: readonly { position: number; lag: number }[]): string =>
  links.map(({ position, lag }) => `${position + 1}${lag > 0 ? `+${lag}` : lag < 0 ? lag : ""}`).join(", ");

/** The stages of a template as rows, with learned durations. */
export function rowsOfTemplate(templateId: TemplateId, learned: readonly LearnedDuration[]): Row[] {
  const stages = offeredStages(templateId, learned);
  const positionOf = (id: string) => stages.findIndex((stage) => stage.id === id);
  return stages.map((stage) => ({
    ...blankRow(), title: stage.title, days: String(stage.duration), kind: stage.kind ?? "office", output: stage.output, templateId, stageId: stage.id,
    minimum: stage.minimum ?? null, learnedFrom: stage.learnedFrom, links: linkText(stage.predecessors.map(({ id, lag = 0 }) => ({ position: positionOf(id), lag }))),
  }));
}

/** A stored plan as rows; undefined where it was not planned backward. */
export function rowsOfPlan(nodes: readonly PlanNodeView[]): Row[] | undefined {
  if (nodes.length === 0 || nodes.some(({ duration }) => duration === null)) return undefined;
  return withHistory(nodes.map((node) => ({
    ...blankRow(), title: node.title, days: String(node.duration ?? ""), kind: workKinds.find((kind) => kind === node.workKind) ?? "office", links: linkText(node.predecessors),
    fixed: node.fixed ?? "", fixedOn: node.fixed === "start" ? node.startOn : node.fixed === "finish" ? node.dueOn : null, output: node.output ?? "",
    templateId: node.templateId, stageId: node.stageId, minimum: minimumOf(node),
  })), nodes);
}

/** The minimum stands in the template alone; as there, it never exceeds the duration. */
function minimumOf({ templateId, stageId, duration }: PlanNodeView): number | null {
  const stage = isTemplateId(templateId) ? offeredStages(templateId).find(({ id }) => id === stageId) : undefined;
  return stage?.minimum === undefined ? null : Math.min(stage.minimum, duration ?? stage.minimum);
}

/** Rows with what is done of them by now, for a template or a draft that does not know it; stages are known by their titles. */
export function withHistory(rows: readonly Row[], nodes: readonly PlanNodeView[]): Row[] {
  const left = [...nodes];
  return rows.map((row) => {
    const at = left.findIndex(({ title }) => title === row.title);
    const [node] = at < 0 ? [] : left.splice(at, 1);
    if (node?.doneOn == null) return { ...row, doneOn: row.kept ? row.doneOn : null, kept: row.kept ?? null };
    return { ...row, doneOn: node.doneOn, kept: { startOn: node.startOn, dueOn: node.dueOn, targetPercent: node.targetPercent } };
  });
}

/** Links as they are typed: row numbers with a lag in working days. Undefined where the text is none. */
export function readLinks(text: string): { position: number; lag: number }[] | undefined {
  const parts = text.replace(/[－–—]/gu, "-").replace(/[＋]/gu, "+").split(/[\s,，、;；]+/u).filter(Boolean);
  const links = parts.map((part) => /^(\d{1,3})([+-]\d{1,3})?$/u.exec(part));
  if (links.some((match) => match === null)) return undefined;
  return links.map((match) => ({ position: Number(match?.[1]) - 1, lag: Number(match?.[2] ?? 0) }));
}

/** A cell of a row filled from a spreadsheet; working days are also written with their unit there. */
export const withCell = (row: Row, column: "title" | "days" | "links" | "output", text: string): Row => ({ ...row, [column]: column === "days" ? text.replace(/\D+$/u, "") : text });

export type Computed = {
  plan: BackwardPlan | null; remedies: readonly Remedy[];
  /** What is wrong, by row. */
  faults: ReadonlyMap<string, PlanFault["key"] | "bad_links">;
  nodeOf: ReadonlyMap<string, PlannedStage>;
};

function stagesOf(rows: readonly Row[]): Stage[] {
  const keyOf = (position: number) => rows[position]?.key ?? `?${position}`;
  return rows.map((row) => ({
    id: row.key, duration: row.days.trim() === "" ? Number.NaN : Number(row.days), kind: row.kind, doneOn: row.doneOn, ...(row.minimum === null ? {} : { minimum: row.minimum }),
    predecessors: (readLinks(row.links) ?? []).map(({ position, lag }) => ({ id: keyOf(position), lag })),
    fixed: row.fixedOn === null || row.fixed === "" ? null : row.fixed === "start" ? { startOn: row.fixedOn } : { finishOn: row.fixedOn },
  }));
}

/** Dates, floats and ways out, computed with the same engine and calendar as on the server. */
export function computed(rows: readonly Row[], { startOn, deadline, calendar, seasons }: Frame): Computed {
  const faults = new Map<string, PlanFault["key"] | "bad_links">();
  for (const row of rows) if (readLinks(row.links) === undefined) faults.set(row.key, "bad_links");
  if (deadline === null) return { plan: null, remedies: [], faults, nodeOf: new Map() };
  const input = { stages: stagesOf(rows), startOn, deadline, calendar, seasons };
  const result = planBackward(input);
  for (const fault of result.faults) if (!faults.has(fault.id)) faults.set(fault.id, fault.key);
  const plan = faults.size > 0 ? null : result.plan;
  return { plan, faults, remedies: plan?.shortage ? remediesOf(input) : [], nodeOf: new Map(plan?.nodes.map((node) => [node.id, node])) };
}

/** One click on a remedy: its durations and lags in the rows. */
export function withRemedy(rows: readonly Row[], { durations, lags }: Remedy): Row[] {
  const positionOf = new Map(rows.map(({ key }, position) => [key, position]));
  return rows.map((row) => {
    const days = durations.find(({ id }) => id === row.key)?.to;
    const own = lags.filter(({ id }) => id === row.key);
    const links = own.length === 0 ? row.links : linkText((readLinks(row.links) ?? []).map((link) => ({
      ...link, lag: own.find(({ predecessor }) => positionOf.get(predecessor) === link.position)?.to ?? link.lag,
    })));
    return { ...row, links, days: days === undefined ? row.days : String(days) };
  });
}

/** A row moved, inserted or removed keeps all links at the rows they mean. */
export function withOrder(before: readonly Row[], after: readonly Row[]): Row[] {
  const now = new Map(after.map(({ key }, position) => [key, position]));
  return after.map((row) => {
    const links = readLinks(row.links);
    if (links === undefined || !before.some(({ key }) => key === row.key)) return row;
    return { ...row, links: linkText(links.flatMap(({ position, lag }) => {
      const at = now.get(before[position]?.key ?? "");
      return at === undefined ? [] : [{ position: at, lag }];
    })) };
  });
}

/**
 * The nodes of the plan as they are sent, with the keys of their rows. Done stages come first and stay as they were planned; the open ones follow by
 * their dates and share what is left of the whole. An open node at or below `progress` would count as done at once.
 */
export function sentNodes(rows: readonly Row[], nodeOf: Computed["nodeOf"], progress = 0) {
  const done = rows.flatMap((row) => (row.kept ? [{ row, ...row.kept }] : [])).toSorted((a, b) => a.targetPercent - b.targetPercent);
  const before = done.at(-1);
  const open = rows.flatMap((row) => {
    const node = row.kept ? undefined : nodeOf.get(row.key);
    // Dates of a plan never go back, not even behind a stage that was done long before its day.
    return node ? [{ row, startOn: node.startOn, dueOn: before && before.dueOn > node.finishOn ? before.dueOn : node.finishOn }] : [];
  }).toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  const shares = shareByDuration(open.map(({ row }) => ({ duration: Number(row.days) })), Math.max(before?.targetPercent ?? 0, Math.min(progress, 100 - open.length)));
  const sent = [...done, ...open.map((one, index) => ({ ...one, targetPercent: shares[index] ?? 100 }))];
  const position = new Map(sent.map(({ row }, index) => [row.key, index]));
  return sent.map(({ row, startOn, dueOn, targetPercent }) => ({
    key: row.key, title: row.title, dueOn, startOn, targetPercent, output: row.output, duration: Number(row.days), workKind: row.kind,
    fixed: row.fixed === "" || row.fixedOn === null ? null : row.fixed, templateId: row.templateId, stageId: row.stageId,
    predecessors: (readLinks(row.links) ?? []).flatMap((link) => {
      const at = position.get(rows[link.position]?.key ?? "");
      return at === undefined ? [] : [{ position: at, lag: link.lag }];
    }),
  }));
}

/** Refusals of the nodes as they were sent (`nodes.3.dueOn`), at the rows they mean. */
export function refusalsByRow(fields: Readonly<Record<string, string>>, sent: readonly { key: string }[], rows: readonly Row[]): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([field, text]) => {
    const [, at = "", column = ""] = /^nodes\.(\d+)\.(.+)$/u.exec(field) ?? [];
    return [at === "" ? field : `nodes.${rows.findIndex(({ key }) => key === sent[Number(at)]?.key)}.${column}`, text];
  }));
}

/** The last day of a stored catch-up plan: where its nodes end behind the deadline. */
export function catchUpEnd(nodes: readonly Pick<PlanNodeView, "dueOn">[], deadline: Day): Day | null {
  const last = nodes.at(-1)?.dueOn ?? deadline;
  return last > deadline ? last : null;
}

/** A draft as it was stored, if it still has the shape of today; one from before there were catch-up plans has no `until`. */
export function isBackwardDraft(data: unknown): data is Omit<BackwardDraft, "until"> & Partial<Pick<BackwardDraft, "until">> {
  return typeof data === "object" && data !== null && "rows" in data && Array.isArray(data.rows) && data.rows.length > 0
    && data.rows.every((row) => typeof row === "object" && row !== null && "key" in row && "days" in row && "links" in row);
}
