"use client";
import { type KeyboardEvent, type RefObject, useCallback, useRef, useState } from "react";
import { rangeStep } from "./row-range";

export interface RowKeysOptions {
  readonly ids: readonly string[];
  readonly container: RefObject<HTMLElement | null>;
  readonly scrollTo: (index: number) => void;
  readonly onToggle: ((id: string) => void) | undefined;
  /** Rows join the choice or leave it. */
  readonly onChoose?: ((ids: readonly string[], chosen: boolean) => void) | undefined;
  readonly onOpen: ((id: string) => void) | undefined;
  readonly onEdit: ((id: string) => void) | undefined;
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

/** Keys of a table: ↑ ↓ Home End move the row, with Shift they choose on the way, Space chooses, Enter opens, F2 edits. */
export function useRowKeys({ ids, container, scrollTo, onToggle, onChoose, onOpen, onEdit }: RowKeysOptions) {
  const [activeId, setActiveId] = useState<string | null>(null);
  /** Where a range chosen with Shift began. */
  const anchor = useRef<string | null>(null);
  /** The row the focus is on its way to: a held key goes on from there, not from where the focus still is. */
  const ahead = useRef<string | null>(null);

  const moveTo = useCallback(
    (index: number) => {
      const id = ids[index];
      if (id === undefined) return;
      setActiveId(id);
      scrollTo(index);
      ahead.current = id;
      // The row may be drawn only after the scroll has been taken in.
      requestAnimationFrame(() => requestAnimationFrame(() => {
        if (ahead.current !== id) return;
        ahead.current = null;
        container.current?.querySelector<HTMLElement>(`[data-row-id="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
      }));
    },
    [container, ids, scrollTo],
  );

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target instanceof HTMLElement ? event.target : null;
    const row = target?.closest<HTMLElement>("[data-row-id]");
    const id = ahead.current ?? row?.dataset["rowId"];
    if (target === null || id === undefined || target.closest("input:not([type=checkbox]),textarea,select,[contenteditable=true]") !== null) return;
    const index = ids.indexOf(id);
    const next = nextIndex(event.key, index, ids.length);
    if (next !== null && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      anchor.current = event.shiftKey ? (anchor.current ?? id) : null;
      if (anchor.current !== null) {
        const { from, to, chosen } = rangeStep(Math.max(0, ids.indexOf(anchor.current)), index, next);
        onChoose?.(ids.slice(from, to + 1), chosen);
      }
      moveTo(next);
      return;
    }
    const act = target === row || ahead.current !== null ? { " ": onToggle, Enter: onOpen, F2: onEdit }[event.key] : event.key === "F2" ? onEdit : undefined;
    if (act === undefined) return;
    event.preventDefault();
    act(id);
  };

  return { activeId, setActiveId, onKeyDown };
}

function nextIndex(key: string, index: number, count: number): number | null {
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const step = steps[key];
  return step === undefined ? null : Math.min(count - 1, Math.max(0, index + step));
}
