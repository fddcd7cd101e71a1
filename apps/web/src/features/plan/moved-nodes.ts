import type { Baseline, PlanChange, PlanView } from "@taizhang/domain/plan";

/** A node that stands elsewhere than it was agreed, with the changes since then that moved it. */
export type MovedNode = { readonly title: string; readonly before: string | null; readonly after: string | null; readonly changes: readonly PlanChange[] };

/** Nodes moved, added and left out since a state that was kept: when, by whom and why. */
export function movedNodes({ nodes, changes }: Pick<PlanView, "nodes" | "changes">, agreed: Pick<Baseline, "at" | "nodes"> | undefined): MovedNode[] {
  if (!agreed || agreed.nodes.length === 0) return [];
  const now = new Map(nodes.map(({ title, dueOn }) => [title, dueOn]));
  const then = new Map(agreed.nodes.map(({ title, dueOn }) => [title, dueOn]));
  const since = changes.filter(({ at }) => new Date(at) > new Date(agreed.at));
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((title) => {
    const [before, after] = [then.get(title) ?? null, now.get(title) ?? null];
    return before === after ? [] : [{ title, before, after, changes: since.filter((change) => change.nodes.includes(title)) }];
  });
}
