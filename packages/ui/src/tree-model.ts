import { matchesSearch } from "./search-match";

export interface TreeNode {
  readonly id: string;
  readonly parentId: string | null;
  readonly label: string;
  /** Further words that find it, for example short name and pinyin initials. */
  readonly keywords?: string;
  /** `false`: a heading that only groups. */
  readonly selectable?: boolean;
}

export const treeRoot = "__root";

export interface TreeModel {
  readonly byId: ReadonlyMap<string, TreeNode>;
  readonly children: ReadonlyMap<string, readonly string[]>;
}

/** Tree of a flat list, in the order of the list; a node whose parent is missing stands at the top. */
export function treeOf(nodes: readonly TreeNode[]): TreeModel {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const children = new Map<string, string[]>();
  for (const node of nodes) {
    const parent = node.parentId !== null && byId.has(node.parentId) ? node.parentId : treeRoot;
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [node.id]);
    else siblings.push(node.id);
  }
  return { byId, children };
}

/** Ids from the top down to the node itself. */
export function pathOf(model: TreeModel, id: string): readonly string[] {
  const path: string[] = [];
  let node = model.byId.get(id);
  while (node !== undefined && !path.includes(node.id)) {
    path.unshift(node.id);
    node = node.parentId === null ? undefined : model.byId.get(node.parentId);
  }
  return path;
}

/** Labels from the top down to the node, for example "县政府部门 / 县住建局". */
export function pathLabel(model: TreeModel, id: string): string {
  return pathOf(model, id)
    .map((step) => model.byId.get(step)?.label ?? "")
    .join(" / ");
}

export interface FoundNodes {
  readonly visible: ReadonlySet<string>;
  /** Nodes that must be open for the matches to be seen. */
  readonly open: readonly string[];
  /** First match that can be chosen. */
  readonly first: string | undefined;
}

/** What stays in sight for a query: matches, the way to them, and everything below a match; null without a query. */
export function foundIn(model: TreeModel, query: string): FoundNodes | null {
  if (query.trim() === "") return null;
  const visible = new Set<string>();
  const open = new Set<string>();
  let first: string | undefined;
  const addBelow = (id: string) => {
    visible.add(id);
    for (const child of model.children.get(id) ?? []) if (!visible.has(child)) addBelow(child);
  };
  for (const node of model.byId.values()) {
    if (!matchesSearch(query, node.label, node.keywords)) continue;
    if (node.selectable !== false) first ??= node.id;
    const above = pathOf(model, node.id).slice(0, -1);
    for (const id of above) {
      visible.add(id);
      open.add(id);
    }
    addBelow(node.id);
  }
  return { visible, open: [...open], first };
}
