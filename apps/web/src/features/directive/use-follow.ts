"use client";
import { useEffect, useRef, useState } from "react";
import { useTRPCClient } from "@/trpc/client";
import type { Bench } from "./use-bench";
import type { View } from "./use-view";
import type { BenchCandidate } from "./workbench-state";

/** Milliseconds between two questions: what another does is seen within a few seconds. */
const pause = 3_000;

export type Other = { readonly userId: string; readonly name: string; readonly at: number };

/**
 * Says where one is and learns what others did and where they are, every few seconds while the page is in sight. A
 * question that fails is asked again with the next turn; what is typed is never touched.
 */
export function useFollow(bench: Bench, view: View, from: number, enabled: boolean): { others: readonly Other[]; lost: boolean } {
  const client = useTRPCClient();
  const [others, setOthers] = useState<readonly Other[]>([]);
  const [failures, setFailures] = useState(0);
  const since = useRef(from);
  const at = view.selected?.start ?? view.sentence?.start ?? null;
  /** Changes of items that are being typed into: shown once that is saved or given up, so that a save meets the other's version. */
  const waiting = useRef<readonly BenchCandidate[]>([]);
  const { drafts } = view;
  const latest = useRef({ at, bench, drafts });
  useEffect(() => { latest.current = { at, bench, drafts }; });
  const { textId } = bench;
  useEffect(() => {
    if (!enabled) return;
    let asking = false;
    const turn = async () => {
      const { at: here, bench: now } = latest.current;
      if (asking || now.busy || document.visibilityState === "hidden") return;
      asking = true;
      try {
        const answer = await client.directive.follow.mutate({ textId, at: here ?? 0, since: since.current });
        since.current = answer.since;
        const known = [...waiting.current, ...answer.candidates];
        waiting.current = known.filter(({ id }) => latest.current.drafts.has(id));
        latest.current.bench.follow({ candidates: known.filter(({ id }) => !latest.current.drafts.has(id)), sentences: answer.sentences });
        setOthers((known) => (JSON.stringify(known) === JSON.stringify(answer.others) ? known : answer.others));
        setFailures(0);
      } catch {
        setFailures((count) => count + 1);
      } finally {
        asking = false;
      }
    };
    void turn();
    const timer = window.setInterval(() => void turn(), pause);
    return () => window.clearInterval(timer);
  }, [enabled, client, textId]);
  return { others, lost: failures >= 3 };
}
