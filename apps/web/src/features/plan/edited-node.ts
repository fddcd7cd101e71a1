/** A node while it is being typed; cells may still be empty. */
export type EditedNode = { key: string; title: string; dueOn: string | null; targetPercent: number | null; output: string };
export type PlanDraft = { reason: string; nodes: EditedNode[] };

let serial = 0;
export const blankNode = (): EditedNode => ({ key: `new-${(serial += 1)}-${Date.now()}`, title: "", dueOn: null, targetPercent: null, output: "" });

/** What goes to the server; an empty cell is refused there, at its field. */
export const sentNode = ({ title, dueOn, targetPercent, output }: EditedNode) => ({ title, dueOn: dueOn ?? "", targetPercent: targetPercent ?? 0, output });

/** A draft as it was stored, if it still has the shape of today. */
export function isPlanDraft(data: unknown): data is PlanDraft {
  return typeof data === "object" && data !== null && "nodes" in data && Array.isArray(data.nodes) && data.nodes.length > 0
    && data.nodes.every((node) => typeof node === "object" && node !== null && "key" in node && "title" in node);
}
