"use client";
import { checkboxesFeature, CheckedState, hotkeysCoreFeature, type ItemInstance, syncDataLoaderFeature } from "@headless-tree/core";
import { useTree } from "@headless-tree/react";
import { Check, ChevronRight, Minus } from "lucide-react";
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useMemo, useState } from "react";
import { cx } from "./cx";
import { foundIn, pathOf, type TreeModel, type TreeNode, treeRoot } from "./tree-model";

export interface TreeListHandle {
  /** Moves the focus to the first match that can be chosen, else to the first node. */
  readonly focusFirst: () => void;
}

export interface TreeListProps {
  readonly label: string;
  readonly model: TreeModel;
  readonly query?: string;
  /** Checked leaves (multi) or the one chosen node (single). */
  readonly value: readonly string[];
  readonly multiple: boolean;
  /** Multi: a parent stands for everything below it. */
  readonly cascade?: boolean;
  readonly onChange: (value: readonly string[]) => void;
  /** Single: an activated node, selectable or not. */
  readonly onPick?: (id: string) => void;
  readonly handle?: Ref<TreeListHandle>;
  readonly className?: string;
}

const empty: TreeNode = { id: treeRoot, parentId: null, label: "" };

/** Tree with the keys of a tree: ↑ ↓ move, → ← open and close, Enter or Space choose. */
export function TreeList(props: TreeListProps) {
  const { label, model, query = "", value, multiple, cascade = true, onChange, onPick, handle, className } = props;
  const found = useMemo(() => foundIn(model, query), [model, query]);
  const [opened, setOpened] = useState<string[]>(() => value.flatMap((id) => pathOf(model, id).slice(0, -1)));
  const expandedItems = useMemo(() => (found === null ? opened : [...new Set([...found.open, ...opened])]), [found, opened]);
  const tree = useTree<TreeNode>({
    rootItemId: treeRoot,
    getItemName: (item) => item.getItemData().label,
    isItemFolder: (item) => (model.children.get(item.getId())?.length ?? 0) > 0,
    dataLoader: {
      getItem: (id) => model.byId.get(id) ?? empty,
      getChildren: (id) => (model.children.get(id) ?? []).filter((child) => found === null || found.visible.has(child)),
    },
    initialState: { focusedItem: value[0] ?? null },
    state: { expandedItems, checkedItems: [...value] },
    setExpandedItems: (next) => setOpened(typeof next === "function" ? next(expandedItems) : next),
    setCheckedItems: (next) => onChange([...new Set(typeof next === "function" ? next([...value]) : next)]),
    propagateCheckedState: cascade,
    canCheckFolders: !cascade,
    features: [syncDataLoaderFeature, hotkeysCoreFeature, checkboxesFeature],
  });
  useEffect(() => tree.rebuildTree(), [tree, found, model]);
  useImperativeHandle(handle, () => ({
    focusFirst: () => {
      const items = tree.getItems();
      const target = items.find((item) => item.getId() === found?.first) ?? items[0];
      target?.setFocused();
      target?.getElement()?.focus();
    },
  }), [tree, found]);

  const activate = (item: ItemInstance<TreeNode>) => {
    if (multiple) void item.toggleCheckedState();
    else if (item.getItemData().selectable === false) toggle(item);
    else onPick?.(item.getId());
  };
  // The library moves the browser's focus a moment later than its own: its own is what the keys mean.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    activate(tree.getFocusedItem());
  };
  return (
    <div
      {...tree.getContainerProps(label)}
      aria-multiselectable={multiple || undefined}
      onKeyDown={onKeyDown}
      className={cx("min-w-0 outline-none", className)}
    >
      {tree.getItems().map((item) => (
        <TreeRow
          key={item.getId()}
          item={item}
          state={multiple ? item.getCheckedState() : value.includes(item.getId()) ? CheckedState.Checked : CheckedState.Unchecked}
          multiple={multiple}
          onActivate={() => activate(item)}
        />
      ))}
    </div>
  );
}

function toggle(item: ItemInstance<TreeNode>): void {
  if (item.isExpanded()) item.collapse();
  else item.expand();
}

interface TreeRowProps {
  readonly item: ItemInstance<TreeNode>;
  readonly state: CheckedState;
  readonly multiple: boolean;
  readonly onActivate: () => void;
}

function TreeRow({ item, state, multiple, onActivate }: TreeRowProps) {
  const checked = state === CheckedState.Checked;
  const { onClick: _toggles, ...bound } = item.getProps();
  return (
    <div
      {...bound}
      aria-selected={multiple ? undefined : checked}
      aria-checked={multiple ? (state === CheckedState.Indeterminate ? "mixed" : checked) : undefined}
      onClick={() => {
        item.setFocused();
        onActivate();
      }}
      onFocus={() => {
        if (!item.isFocused()) item.setFocused();
      }}
      style={{ paddingInlineStart: `${8 + item.getItemMeta().level * 20}px` }}
      className={cx(
        "flex min-h-control cursor-pointer items-center gap-1.5 rounded-tag pr-3 text-body hover:bg-page focus-visible:-outline-offset-2",
        checked && !multiple && "bg-brand-soft font-medium text-brand-strong",
      )}
    >
      {item.isFolder() ? (
        <span
          aria-hidden="true"
          className="flex size-6 shrink-0 items-center justify-center rounded-tag text-ink-3 hover:bg-surface-2"
          onClick={(event) => {
            event.stopPropagation();
            toggle(item);
          }}
        >
          <ChevronRight size={16} className={cx("transition-transform duration-120", item.isExpanded() && "rotate-90")} />
        </span>
      ) : (
        <span className="w-6 shrink-0" />
      )}
      {multiple && (
        <span
          aria-hidden="true"
          className={cx(
            "flex size-4 shrink-0 items-center justify-center rounded-check border text-white",
            state === CheckedState.Unchecked ? "border-control bg-surface" : "border-brand-fill bg-brand-fill",
          )}
        >
          {checked && <Check size={12} strokeWidth={3} />}
          {state === CheckedState.Indeterminate && <Minus size={12} strokeWidth={3} />}
        </span>
      )}
      <span className={cx("min-w-0 flex-1", item.getItemData().selectable === false && !multiple && "text-ink-2")}>{item.getItemName()}</span>
      {checked && !multiple && <Check size={16} aria-hidden="true" className="text-brand" />}
    </div>
  );
}
