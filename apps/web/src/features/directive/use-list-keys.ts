"use client";
import { useEffect, useRef, type RefObject } from "react";
import { useShortcuts } from "./use-shortcuts";

type Keys = {
  /** What else a key does with the row in hand, by its `data-row`; Enter opens it. */
  readonly onRow: Readonly<Record<string, (row: string) => void>>;
  readonly onUndo: () => void; readonly onHelp: () => void;
};

const rowsOf = (list: RefObject<HTMLElement | null>) => [...(list.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
const isLost = () => document.activeElement === null || document.activeElement === document.body;

/** j and k go through the rows of a list (elements with `data-row`); where a row is gone, the one in its place is in hand. */
export function useListKeys(list: RefObject<HTMLElement | null>, { onRow, onUndo, onHelp }: Keys): void {
  /** Place of the row in hand; null until a key was used, so that the mouse is never followed. */
  const place = useRef<number | null>(null);
  const inHand = () => rowsOf(list).findIndex((row) => row.contains(document.activeElement));
  const focus = (at: number) => {
    const rows = rowsOf(list);
    if (rows.length === 0) return;
    place.current = Math.max(0, Math.min(at, rows.length - 1));
    rows[place.current]?.focus();
  };
  const step = (by: 1 | -1) => () => { const at = inHand(); focus(at < 0 ? (place.current ?? 0) : at + by); };
  const withRow = (run: (row: string) => void) => () => {
    const at = inHand();
    const row = rowsOf(list)[at]?.dataset["row"];
    if (row === undefined) return;
    place.current = at;
    run(row);
  };
  useEffect(() => {
    const frame = requestAnimationFrame(() => { if (place.current !== null && isLost()) focus(place.current); });
    return () => cancelAnimationFrame(frame);
  });
  useShortcuts({
    ...Object.fromEntries(Object.entries(onRow).map(([key, run]) => [key, withRow(run)])),
    j: step(1), k: step(-1), u: onUndo, "Mod+z": onUndo, "?": onHelp,
    Escape: () => { const at = inHand(); if (at >= 0) focus(at); },
  });
}
