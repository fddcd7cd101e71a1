"use client";
import { CandidateValues, effectiveState, gapsOf } from "@taizhang/domain/directive";
import { useCallback, useMemo, useState } from "react";
import type { BenchCandidate } from "./workbench-state";

export const filters = ["all", "open", "gaps", "confirmed", "dropped", "registered"] as const;
export type Filter = (typeof filters)[number];
export type Dialog = { kind: "drop"; ids: readonly string[] } | { kind: "split"; id: string } | { kind: "sentence"; ids: readonly string[] } | { kind: "sentences" } | { kind: "register" } | null;
export type Drafts = ReadonlyMap<string, CandidateValues>;
export type FieldTexts = Readonly<Record<string, string>>;

const passes: Record<Filter, (candidate: BenchCandidate) => boolean> = {
  all: ({ state }) => state !== "dropped",
  open: ({ state }) => state === "proposed",
  gaps: (candidate) => candidate.state === "proposed" && gapsOf(candidate).some((gap) => gap === "lead" || gap === "dueOn" || gap === "unmatched"),
  confirmed: ({ state }) => state === "confirmed",
  dropped: ({ state }) => state === "dropped",
  registered: ({ state }) => state === "registered",
};
/** How many candidates each filter shows. */
export const countsOf = (candidates: readonly BenchCandidate[]): Record<Filter, number> =>
  Object.fromEntries(filters.map((filter) => [filter, candidates.filter(passes[filter]).length])) as Record<Filter, number>;

export const valuesOf = (candidate: BenchCandidate): CandidateValues => CandidateValues.parse(candidate);

/** What the screen shows of the decomposition: the one selected, what is typed and not saved, what is ticked. */
export function useView(candidates: readonly BenchCandidate[]) {
  const [filter, setFilter] = useState<Filter>("all");
  const [selectedId, setSelectedId] = useState<string | null>(() => candidates.find(({ state }) => state === "proposed")?.id ?? null);
  const [editing, setEditing] = useState(false);
  const [drafts, setDrafts] = useState<Drafts>(new Map());
  const [faults, setFaults] = useState<ReadonlyMap<string, FieldTexts>>(new Map());
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const [dialog, setDialog] = useState<Dialog>(null);
  const byId = useMemo(() => new Map(candidates.map((candidate) => [candidate.id, candidate])), [candidates]);
  const shown = useMemo(() => candidates.filter((candidate) => candidate.id === selectedId || passes[filter](candidate)), [candidates, filter, selectedId]);
  const select = useCallback((id: string | null, edit = false) => { setSelectedId(id); setEditing(edit); }, []);
  const step = (by: 1 | -1) => {
    const at = shown.findIndex(({ id }) => id === selectedId);
    const next = shown[at < 0 ? 0 : at + by];
    if (next) select(next.id);
  };
  const draft = useCallback((id: string, values: CandidateValues | null) => setDrafts((all) => {
    const next = new Map(all);
    if (values) next.set(id, values); else next.delete(id);
    return next;
  }), []);
  const fault = useCallback((id: string, texts: FieldTexts | null) => setFaults((all) => {
    const next = new Map(all);
    if (texts) next.set(id, texts); else next.delete(id);
    return next;
  }), []);
  const toggle = (id: string) => setChecked((all) => {
    const next = new Set(all);
    if (!next.delete(id)) next.add(id);
    return next;
  });
  const selected = selectedId === null ? undefined : byId.get(selectedId);
  return { filter, setFilter, shown, byId, selected, select, step, editing, setEditing, drafts, draft, faults, fault, checked, setChecked, toggle, dialog, setDialog, effective: (candidate: BenchCandidate) => effectiveState(candidate, byId) };
}
export type View = ReturnType<typeof useView>;
