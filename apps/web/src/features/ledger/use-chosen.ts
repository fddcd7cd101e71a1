"use client";
import { useCallback, useMemo, useState } from "react";
import type { LedgerItem } from "./types";

type Kept = { readonly rows: ReadonlyMap<string, LedgerItem>; readonly every: boolean };
const nothing: Kept = { rows: new Map(), every: false };

/** The chosen items, kept with their rows while order and columns change; `every`: all that match, loaded or not. */
export function useChosen(loaded: readonly LedgerItem[]) {
  const [kept, keep] = useState(nothing);
  const choose = useCallback((ids: ReadonlySet<string>) => keep((before) => {
    const known = new Map([...before.rows, ...loaded.map((row) => [row.id, row] as const)]);
    return { rows: new Map([...known].filter(([id]) => ids.has(id))), every: false };
  }), [loaded]);
  const chooseEvery = useCallback(() => keep((before) => ({ ...before, every: true })), []);
  const ids = useMemo(() => new Set(kept.rows.keys()), [kept.rows]);
  return { ids, rows: [...kept.rows.values()], every: kept.every, choose, chooseEvery };
}
