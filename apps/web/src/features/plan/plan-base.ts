import type { PlanView } from "@taizhang/domain/plan";
import type { TaskItem } from "@taizhang/domain/task";

type Head = Pick<TaskItem["head"], "title" | "version" | "startOn" | "dueOn">;
type Node = { readonly title: string; readonly dueOn: string | null; readonly targetPercent: number | null; readonly output?: string | null | undefined };
/** `base`: what it was begun on; a draft from before drafts had one has none. `nodes`: what is to be saved. */
type Mine = { readonly base?: string | undefined; readonly nodes: readonly Node[] };

/** A plan to read: a line per node. */
export const nodeLines = (nodes: readonly Node[]): string =>
  nodes.map(({ title, dueOn, targetPercent, output }) => `${dueOn ?? ""} ${targetPercent ?? ""}% ${title}${output ? ` · ${output}` : ""}`).join("\n");

/** What a plan is begun on: the frame of the task and the nodes that stand there. */
export const planBase = ({ startOn, dueOn }: Head, { nodes }: Pick<PlanView, "nodes">): string => `${startOn} ${dueOn ?? ""}\n${nodeLines(nodes)}`;

/** What stands there now, where it is neither what was begun on nor what is to be saved. */
export function overtaking(head: Head, view: Pick<PlanView, "nodes">, mine: Mine): Record<string, unknown> | null {
  const isBase = mine.base === undefined ? view.nodes.length === 0 : mine.base === planBase(head, view);
  if (isBase || nodeLines(mine.nodes) === nodeLines(view.nodes)) return null;
  const { version, title, startOn, dueOn } = head;
  return { version, title, startOn, dueOn, nodes: nodeLines(view.nodes) };
}
