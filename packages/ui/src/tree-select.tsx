"use client";
import { Popover } from "@base-ui/react/popover";
import { ChevronDown, Search } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { Button } from "./button";
import { floatBox } from "./control-style";
import { cx } from "./cx";
import { fill } from "./fill";
import { PickerTrigger } from "./picker-trigger";
import { TreeList, type TreeListHandle } from "./tree-list";
import { foundIn, pathLabel, type TreeNode, treeOf } from "./tree-model";
import { useUiTexts } from "./ui-texts";

export type { TreeNode } from "./tree-model";

interface TreeSelectBase {
  /** Flat list with parents; headings that cannot be chosen carry `selectable: false`. */
  readonly nodes: readonly TreeNode[];
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly id?: string;
  readonly label?: string;
  readonly onBlur?: () => void;
  readonly className?: string;
}

export type TreeSelectProps = TreeSelectBase &
  (
    | { readonly multiple?: false; readonly value: string | null; readonly onChange: (value: string | null) => void }
    | {
        readonly multiple: true;
        /** Ids of the chosen leaves. */
        readonly value: readonly string[];
        readonly onChange: (value: readonly string[]) => void;
        /** `false`: a parent is chosen for itself, not for what lies below it. */
        readonly cascade?: boolean;
      }
  );

/** Units out of a tree: found by name or pinyin initials, one or many, shown with the whole path. */
export function TreeSelect(props: TreeSelectProps) {
  const { nodes, placeholder, disabled = false, id, label, onBlur, className } = props;
  const texts = useUiTexts();
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState("");
  const list = useRef<TreeListHandle>(null);
  const search = useRef<HTMLInputElement>(null);
  const model = useMemo(() => treeOf(nodes), [nodes]);
  const chosen = props.multiple === true ? props.value : props.value === null ? [] : [props.value];
  const none = useMemo(() => foundIn(model, query)?.visible.size === 0, [model, query]);
  const change = (next: boolean) => {
    setOpen(next);
    if (!next) setQuery("");
  };
  const clear = () => (props.multiple === true ? props.onChange([]) : props.onChange(null));
  const names = chosen.map((one) => model.byId.get(one)?.label ?? one);
  const first = chosen[0];
  const text =
    first === undefined ? null
    : props.multiple !== true || chosen.length === 1 ? pathLabel(model, first)
    : chosen.length <= 3 ? names.join("、")
    : fill(texts.chosenMore, { names: names.slice(0, 2).join("、"), n: chosen.length });

  return (
    <Popover.Root open={open} onOpenChange={change}>
      <PickerTrigger
        text={text}
        placeholder={placeholder ?? texts.choose}
        icon={<ChevronDown size={16} />}
        disabled={disabled}
        onClear={clear}
        id={id}
        label={label}
        onBlur={onBlur}
        className={className}
      />
      <Popover.Portal>
        <Popover.Positioner sideOffset={4} align="start" collisionPadding={8} className="z-50 outline-none">
          <Popover.Popup
            aria-label={label ?? placeholder ?? texts.choose}
            initialFocus={search}
            className={cx(floatBox, "flex max-h-[min(26rem,var(--available-height))] w-(--anchor-width) max-w-(--available-width) min-w-64 flex-col")}
          >
            <label className="flex items-center gap-2 border-b border-line px-3 py-1.5">
              <Search size={16} aria-hidden="true" className="shrink-0 text-ink-3" />
              <input
                ref={search}
                type="search"
                aria-label={texts.search}
                placeholder={texts.search}
                value={query}
                onChange={(event) => setQuery(event.target.value)}
                onKeyDown={(event) => {
                  if (event.key !== "ArrowDown" && event.key !== "Enter") return;
                  event.preventDefault();
                  list.current?.focusFirst();
                }}
                className="min-h-7 w-full min-w-0 border-0 bg-transparent text-body text-ink outline-none max-md:min-h-10"
              />
            </label>
            {none && <p role="status" className="m-0 px-3 py-2 text-ink-3">{texts.noMatch}</p>}
            <div className="min-h-0 flex-1 overflow-y-auto p-1">
              <TreeList
                handle={list}
                label={label ?? placeholder ?? texts.choose}
                model={model}
                query={query}
                value={chosen}
                multiple={props.multiple === true}
                {...(props.multiple === true && props.cascade !== undefined ? { cascade: props.cascade } : {})}
                onChange={(next) => {
                  if (props.multiple === true) props.onChange(next);
                }}
                onPick={(picked) => {
                  if (props.multiple === true) return;
                  props.onChange(picked);
                  change(false);
                }}
              />
            </div>
            {props.multiple === true && (
              <div className="flex items-center justify-between border-t border-line px-3 py-1.5">
                <span className="text-small text-ink-2">{fill(texts.selectedCount, { n: chosen.length })}</span>
                <Button size="compact" onClick={() => change(false)}>{texts.confirm}</Button>
              </div>
            )}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
