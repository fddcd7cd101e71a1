import type { TreeNode } from "@taizhang/ui/tree-select";
import type { Choices } from "./workbench-state";

/** Names of what candidates point at, and the units as a tree to choose from. */
export type Names = ReturnType<typeof namesOf>;

export function namesOf(choices: Choices) {
  const units = new Map(choices.units.map((unit) => [unit.id, unit.shortName]));
  const groups = new Map(choices.groups.map((group) => [group.id, group]));
  const leaders = new Map(choices.leaders.map(({ postId, title, name }) => [postId, name ? `${name}（${title}）` : title]));
  const fields = new Map(choices.fields.map(({ id, name }) => [id, name]));
  const find = <T>(map: ReadonlyMap<string, T>, id: string | null) => (id === null ? null : (map.get(id) ?? null));
  return {
    unit: (id: string | null) => find(units, id), group: (id: string | null) => find(groups, id)?.name ?? null, members: (id: string | null) => find(groups, id)?.members ?? [],
    leader: (id: string | null) => find(leaders, id), field: (id: string | null) => find(fields, id),
  };
}

/** Units under their kinds, as a tree. */
export function unitNodes(choices: Choices, kindName: (kind: Choices["units"][number]["kind"]) => string): TreeNode[] {
  const known = new Set(choices.units.map(({ id }) => id));
  const kinds = [...new Set(choices.units.map(({ kind }) => kind))];
  return [
    ...kinds.map((kind): TreeNode => ({ id: `kind-${kind}`, parentId: null, label: kindName(kind), selectable: false })),
    ...choices.units.map(({ id, name, shortName, kind, parentId, keywords }): TreeNode => ({
      id, parentId: parentId !== null && known.has(parentId) ? parentId : `kind-${kind}`, label: name, keywords: `${shortName} ${keywords}`,
    })),
  ];
}
