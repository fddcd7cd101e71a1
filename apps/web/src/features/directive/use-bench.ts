"use client";
import type { CandidateValues } from "@taizhang/domain/directive";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useToast } from "@taizhang/ui/toast";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useErrorText } from "@/components/error-text";
import { refusalOf } from "@/components/refusal";
import { useTRPC } from "@/trpc/client";
import { benchReducer, type BenchAction, type BenchCandidate, type BenchState, type Changed, type TextData } from "./workbench-state";

/** Two officers saved the same candidate: what stands now, and what was about to be saved. */
export type Clash = { current: BenchCandidate; yours: Partial<CandidateValues> };

const firstOf = (value: unknown): BenchCandidate | undefined => (Array.isArray(value) ? (value[0] as BenchCandidate | undefined) : undefined);

/** Whether what was about to be saved stands there already: no two versions to choose between. */
const isSaved = (current: BenchCandidate, yours: Partial<CandidateValues>): boolean => {
  const entries = Object.entries(yours);
  return entries.length > 0 && entries.every(([key, value]) => JSON.stringify(value) === JSON.stringify(Reflect.get(current, key)));
};

/** The state of one text's decomposition and everything that can be done to it. */
export function useBench(data: TextData) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const t = useTranslations("directive");
  const [state, show] = useState<BenchState>({ candidates: data.candidates, sentences: data.sentences, steps: data.steps, undone: [] });
  /** What is known now, also between two drawings: keys pressed in quick succession build on it. */
  const latest = useRef(state);
  const dispatch = useCallback((action: BenchAction) => {
    latest.current = benchReducer(latest.current, action);
    show(latest.current);
  }, []);
  const [clash, setClash] = useState<Clash | null>(null);
  const textId = data.text.id;

  /** Runs a command; its answer becomes the state. Rejects after telling the person why it was refused. */
  const run = useCallback(async <T extends Changed>(command: () => Promise<T>, { undoable = true, silent = false } = {}): Promise<T> => {
    try {
      const by = await command();
      dispatch({ type: "changed", by, undoable });
      return by;
    } catch (error) {
      const refusal = refusalOf(error);
      const current = refusal?.reason === "directive.candidate_changed" ? firstOf(refusal.details?.["current"]) : undefined;
      const yours = (refusal?.details?.["yours"] ?? {}) as Partial<CandidateValues>;
      if (current && isSaved(current, yours)) {
        const by = { candidates: [current] } as Changed as T;
        dispatch({ type: "changed", by, undoable: false });
        return by;
      }
      if (current) setClash({ current, yours });
      else if (!silent) toast.error(errorText(error));
      throw error;
    }
  }, [dispatch, errorText, toast]);

  // Comparing with the whole ledger is dear: asked again only when words, numbers or the existence of an item changed, after a pause in the work.
  const compared = useMemo(() => JSON.stringify(state.candidates.map(({ id, title, content, targetValue, state: now }) => [id, title, content, targetValue, now === "dropped"])), [state.candidates]);
  const known = useRef(compared);
  useEffect(() => {
    if (known.current === compared) return;
    const timer = window.setTimeout(() => { known.current = compared; void client.invalidateQueries({ queryKey: trpc.directive.duplicates.queryKey({ textId }) }); }, 1_500);
    return () => window.clearTimeout(timer);
  }, [client, compared, textId, trpc]);

  const edit = useMutation(trpc.directive.editCandidate.mutationOptions());
  const set = useMutation(trpc.directive.setCandidates.mutationOptions());
  const merge = useMutation(trpc.directive.mergeCandidates.mutationOptions());
  const split = useMutation(trpc.directive.splitCandidate.mutationOptions());
  const drop = useMutation(trpc.directive.dropCandidates.mutationOptions());
  const restore = useMutation(trpc.directive.restoreCandidates.mutationOptions());
  const confirm = useMutation(trpc.directive.confirmCandidates.mutationOptions());
  const add = useMutation(trpc.directive.addCandidate.mutationOptions());
  const resolve = useMutation(trpc.directive.resolveSentences.mutationOptions());
  const fill = useMutation(trpc.directive.fillBlank.mutationOptions());
  const undoStep = useMutation(trpc.directive.undo.mutationOptions());
  const register = useMutation(trpc.task.register.mutationOptions());
  const attach = useMutation(trpc.task.attachSource.mutationOptions());

  const turning = useRef(Promise.resolve());
  /** Takes the last step back, or does the last one taken back again; presses in quick succession take their turns. */
  const turn = (type: "undone" | "redone") => { turning.current = turning.current.then(() => turnOnce(type)); };
  const turnOnce = async (type: "undone" | "redone") => {
    const state = latest.current;
    const step = (type === "undone" ? state.steps : state.undone).at(-1);
    if (!step) return;
    const versions = new Map(state.candidates.map(({ id, version }) => [id, version]));
    const candidates = step.candidates.flatMap(({ id, version = versions.get(id), to }) => (version === undefined ? [] : [{ id, version, to }]));
    try {
      const by = await undoStep.mutateAsync({ textId, candidates, sentences: step.sentences, redo: type === "redone" });
      dispatch({ type, by });
      toast.info(t(type));
    } catch (error) {
      toast.error(errorText(error));
    }
  };

  const busy = [edit, set, merge, split, drop, restore, confirm, add, resolve, undoStep, register, attach, fill].some(({ isPending }) => isPending);
  const commands = useMemo(() => ({
    edit: edit.mutateAsync, set: set.mutateAsync, merge: merge.mutateAsync, split: split.mutateAsync, drop: drop.mutateAsync, restore: restore.mutateAsync,
    confirm: confirm.mutateAsync, add: add.mutateAsync, resolve: resolve.mutateAsync, register: register.mutateAsync, attach: attach.mutateAsync, fillBlank: fill.mutateAsync,
  }), [add.mutateAsync, attach.mutateAsync, confirm.mutateAsync, drop.mutateAsync, edit.mutateAsync, fill.mutateAsync, merge.mutateAsync, register.mutateAsync, resolve.mutateAsync, restore.mutateAsync, set.mutateAsync, split.mutateAsync]);
  return {
    ...state, textId, busy, run, commands, clash, undo: () => turn("undone"), redo: () => turn("redone"),
    follow: (by: Changed) => dispatch({ type: "followed", by }),
    accept: (current: BenchCandidate) => { dispatch({ type: "changed", by: { candidates: [current] }, undoable: false }); setClash(null); },
  };
}
export type Bench = ReturnType<typeof useBench>;
