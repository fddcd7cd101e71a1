import { evenNodes } from "@taizhang/domain/plan";
import { readDate } from "@taizhang/ui/iso-date";

/** A node while it is being typed; cells may still be empty. */
export type EditedNode = { key: string; title: string; dueOn: string | null; targetPercent: number | null; output: string };
/** `base`: the plan it was begun on, see `planBase`. */
export type PlanDraft = { reason: string; nodes: EditedNode[]; base?: string };
export const nodeColumns = ["title", "dueOn", "targetPercent", "output"] as const;
export type NodeColumn = (typeof nodeColumns)[number];

let serial = 0;
export const blankNode = (): EditedNode => ({ key: `new-${(serial += 1)}-${Date.now()}`, title: "", dueOn: null, targetPercent: null, output: "" });

/** What goes to the server; an empty cell is refused there, at its field. */
export const sentNode = ({ title, dueOn, targetPercent, output }: EditedNode) => ({ title, dueOn: dueOn ?? "", targetPercent: targetPercent ?? 0, output });

/** A cell filled from a spreadsheet, with a day or percent as it is written there; what cannot be read leaves the cell as it is. */
export function withNodeCell(node: EditedNode, column: NodeColumn, text: string): EditedNode {
  if (column === "title" || column === "output" || text === "") return { ...node, [column]: column === "title" || column === "output" ? text : null };
  if (column === "dueOn") return { ...node, dueOn: readDate(text, new Date()) ?? node.dueOn };
  const percent = Number(text.normalize("NFKC").replace(/[%\s]/gu, ""));
  return { ...node, targetPercent: Number.isInteger(percent) && percent >= 0 && percent <= 100 ? percent : node.targetPercent };
}

type Old = { title: string; dueOn: string; targetPercent: number; doneOn: string | null };

/** The nodes spread evenly over the working days to the deadline; what is done stays as it was planned, and the rest of the whole is spread behind it, from the start at the earliest. */
export function spreadOpen(nodes: readonly EditedNode[], before: readonly Old[], frame: Parameters<typeof evenNodes>[0]): EditedNode[] {
  const isDone = (node: EditedNode) => before.some((old) => old.doneOn !== null && old.title === node.title && old.dueOn === node.dueOn && old.targetPercent === node.targetPercent);
  const done = nodes.filter(isDone);
  const open = nodes.filter((node) => !isDone(node));
  if (done.length > 0 && open.length === 0) return done;
  const last = done.at(-1);
  const from = last?.targetPercent ?? 0;
  const spread = evenNodes({ ...frame, startOn: last && last.dueOn !== null && last.dueOn > frame.startOn ? last.dueOn : frame.startOn }, done.length > 0 ? open.length : Math.max(open.length, 2));
  return [...done, ...spread.map(({ dueOn, targetPercent }, index) => ({ ...blankNode(), ...open[index], dueOn, targetPercent: Math.round(from + ((100 - from) * targetPercent) / 100) }))];
}

/** A draft as it was stored, if it still has the shape of today. */
export function isPlanDraft(data: unknown): data is PlanDraft {
  return typeof data === "object" && data !== null && "nodes" in data && Array.isArray(data.nodes) && data.nodes.length > 0
    && data.nodes.every((node) => typeof node === "object" && node !== null && "key" in node && "title" in node);
}
