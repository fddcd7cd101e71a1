"use client";
import { useMemo } from "react";
import { TreeList } from "./tree-list";
import { type TreeNode, treeOf } from "./tree-model";

export type { TreeNode } from "./tree-model";

export interface TreeProps {
  readonly label: string;
  readonly nodes: readonly TreeNode[];
  /** The node shown beside the tree. */
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  readonly className?: string;
}

/** A standing tree beside its content, for example the units of the county. */
export function Tree({ label, nodes, value, onChange, className }: TreeProps) {
  const model = useMemo(() => treeOf(nodes), [nodes]);
  return (
    <TreeList
      label={label}
      model={model}
      value={value === null ? [] : [value]}
      multiple={false}
      onChange={() => undefined}
      onPick={onChange}
      {...(className === undefined ? {} : { className })}
    />
  );
}
