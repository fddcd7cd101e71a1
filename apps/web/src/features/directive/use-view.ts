"use client";
import { CandidateValues, effectiveState, gapsOf, type Sentence } from "@taizhang/domain/directive";
import { useCallback, useMemo, useState } from "react";
import { faultKindsOf, type FaultKind } from "./held-back";
import { isOverdue } from "./overdue";
import { nextOpen, stopFrom, stopsOf, type Stop } from "./stops";
import type { BenchCandidate } from "./workbench-state";

export const filters = ["all", "open", "gaps", "inferred", "overdue", "confirmed", "dropped", "registered"] as const;
export type Filter = (typeof filters)[number];
/** Fields that one key sets. */
export const quickFields = ["leadUnitId", "dueOn", "leaderPostId", "fieldId"] as const;
export type QuickField = (typeof quickFields)[number];
export type Dialog = { kind: "quick"; field: QuickField; ids: readonly string[] } | { kind: "drop"; ids: readonly string[]; code?: "other" } | { kind: "split"; id: string } | { kind: "sentence"; ids: readonly string[]; code?: "other" } | { kind: "sentences" } | { kind: "register" } | null;
export type Drafts = ReadonlyMap<string, CandidateValues>;
export type FieldTexts = Readonly<Record<string, string>>;

const isUndecided = ({ state }: BenchCandidate) => state === "proposed" || state === "confirmed";
const passes: Record<Filter, (candidate: BenchCandidate, today: string) => boolean> = {
  all: ({ state, reading }) => state !== "dropped" && reading.mergedInto === null,
  open: ({ state }) => state === "proposed",
  gaps: (candidate) => candidate.state === "proposed" && gapsOf(candidate).some((gap) => gap === "lead" || gap === "dueOn" || gap === "unmatched"),
  inferred: (candidate) => isUndecided(candidate) && candidate.reading.inferred.some((what) => what === "lead" || what === "dueOn"),
  overdue: (candidate, today) => isUndecided(candidate) && isOverdue(candidate, today),
  confirmed: ({ state }) => state === "confirmed",
  dropped: ({ state }) => state === "dropped",
  registered: ({ state, reading }) => state === "registered" && reading.mergedInto === null,
};
/** How many candidates each filter shows. */
export const countsOf = (candidates: readonly BenchCandidate[], today: string): Record<Filter, number> =>
  Object.fromEntries(filters.map((filter) => [filter, candidates.filter((candidate) => passes[filter](candidate, today)).length])) as Record<Filter, number>;

export const valuesOf = (candidate: BenchCandidate): CandidateValues => CandidateValues.parse(candidate);

/** The fields that differ from what stands: only these are saved, so that two people may change different ones of one item. */
export function touchedOf(candidate: BenchCandidate, values: CandidateValues): Partial<CandidateValues> {
  const before = valuesOf(candidate);
  return Object.fromEntries(Object.entries(values).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof CandidateValues])));
}

/** Where a person stands in the text: at an item, or at a sentence that holds none. */
export type Place = { readonly candidateId: string | null; readonly sentenceId: string | null };
const nowhere: Place = { candidateId: null, sentenceId: null };

/** What the screen shows of the decomposition: the place, what is typed and not saved, what is ticked. */
export function useView(candidates: readonly BenchCandidate[], sentences: readonly Sentence[], start: Place | null, { heldOn, today }: { readonly heldOn: string; readonly today: string }) {
  const [filter, choose] = useState<Filter>("all");
  /** Items that were to be confirmed together and could not be; `why` shows those with one reason alone. */
  const [held, hold] = useState<ReadonlySet<string>>(new Set());
  const [why, setWhy] = useState<FaultKind | null>(null);
  const setFilter = (next: Filter) => { choose(next); setWhy(null); };
  const setHeld = (ids: ReadonlySet<string>) => { hold(ids); setWhy(null); };
  const [place, setPlace] = useState<Place>(() => start ?? { candidateId: candidates.find(({ state }) => state === "proposed")?.id ?? null, sentenceId: null });
  const selectedId = place.candidateId;
  const [editing, setEditing] = useState(false);
  const [drafts, setDrafts] = useState<Drafts>(new Map());
  const [faults, setFaults] = useState<ReadonlyMap<string, FieldTexts>>(new Map());
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const [dialog, setDialog] = useState<Dialog>(null);
  const byId = useMemo(() => new Map(candidates.map((candidate) => [candidate.id, candidate])), [candidates]);
  const shown = useMemo(() => {
    const isShown = (candidate: BenchCandidate) => why === null ? passes[filter](candidate, today) : held.has(candidate.id) && faultKindsOf(candidate, heldOn).includes(why);
    return candidates.filter((candidate) => candidate.id === selectedId || isShown(candidate));
  }, [candidates, filter, held, heldOn, selectedId, today, why]);
  const stops = useMemo(() => stopsOf(sentences, candidates), [sentences, candidates]);
  const select = useCallback((id: string | null, edit = false) => { setPlace({ ...nowhere, candidateId: id }); setEditing(edit); }, []);
  const selectSentence = useCallback((id: string | null) => { setPlace({ ...nowhere, sentenceId: id }); setEditing(false); }, []);
  const goTo = (stop: Stop | undefined) => {
    if (!stop) return;
    if (stop.candidateId === null) selectSentence(stop.sentenceId); else select(stop.candidateId);
  };
  const step = (by: 1 | -1, openOnly = false) => goTo(stopFrom(stops, place, by, openOnly ? ({ open }) => open : undefined));
  /** The next place about which nobody has decided, from the top again after the last. */
  const goOn = () => goTo(nextOpen(stops, place));
  const stepItem = (by: 1 | -1) => {
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
  const toggle = useCallback((id: string) => setChecked((all) => {
    const next = new Set(all);
    if (!next.delete(id)) next.add(id);
    return next;
  }), []);
  const selected = selectedId === null ? undefined : byId.get(selectedId);
  const sentence = place.sentenceId === null ? undefined : sentences.find(({ id }) => id === place.sentenceId);
  return { place, sentence, selectSentence, stops, goOn, stepItem, filter, setFilter, held, setHeld, why, setWhy, shown, byId, selected, select, step, editing, setEditing, drafts, draft, faults, fault, checked, setChecked, toggle, dialog, setDialog, effective: (candidate: BenchCandidate) => effectiveState(candidate, byId) };
}
export type View = ReturnType<typeof useView>;
