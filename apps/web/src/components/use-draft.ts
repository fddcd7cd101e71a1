"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { createContext, createElement, useCallback, useContext, useEffect, useEffectEvent, useMemo, useState, type ReactNode } from "react";
import { useTRPC } from "@/trpc/client";
import { draftSender, untouched } from "./draft-sender";

const Person = createContext<string | null>(null);

/** Says whose drafts this browser keeps in the screens below; nobody's where it is missing. */
export function DraftPerson({ id, children }: { readonly id: string | null; readonly children: ReactNode }) {
  return createElement(Person, { value: id }, children);
}

/** Whose drafts this browser keeps here. */
export const useDraftPerson = (): string | null => useContext(Person);

/** A draft as the server has it. */
export type StoredDraft = { readonly data: unknown; readonly updatedAt: Date };

interface DraftOptions {
  /** The draft the form was opened with. */
  readonly stored: StoredDraft | null;
  /** Puts what this browser kept into the form, where it is newer than `stored`. */
  readonly restore: (data: unknown) => void;
  /** Nothing of a restricted item stays in the browser. */
  readonly restricted?: boolean;
}

/**
 * Stores what is being typed on the server while it is typed, also when the page is left. Until the server has it, it lies in
 * this browser; where no answer came, it is sent again. `restored` says when the draft in the form was typed.
 */
export function useDraft(key: string, { stored, restore, restricted = false }: DraftOptions) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  // A form that is drawn anew without being opened anew (the other way to plan, and back) goes on from the last draft.
  const remember = (draft: StoredDraft | null) => { queries.setQueryData(trpc.draft.get.queryKey({ key }), (old) => (old === undefined ? undefined : draft)); };
  const signedIn = useContext(Person);
  const person = restricted ? null : signedIn;
  const [restored, setRestored] = useState(stored?.updatedAt ?? null);
  // Without a network it shall fail at once, and say so, instead of waiting unseen.
  const { mutateAsync: store } = useMutation(trpc.draft.save.mutationOptions({ networkMode: "always", onSuccess: ({ updatedAt }, { data }) => remember({ data, updatedAt: new Date(updatedAt) }) }));
  const { mutate: drop } = useMutation(trpc.draft.discard.mutationOptions({ onSuccess: () => remember(null) }));
  const [saved, setSaved] = useState(untouched);
  const sender = useMemo(() => draftSender({ key, person, tell: setSaved, found: setRestored, send: (data) => store({ key, data: data as Parameters<typeof store>[0]["data"] }) }), [key, person, store]);
  const discard = useCallback(() => {
    setRestored(null);
    sender.discard();
    drop({ key });
  }, [drop, key, sender]);
  const begin = useEffectEvent(() => {
    const kept = sender.begin(stored?.updatedAt ?? null);
    if (kept) restore(kept.data);
  });
  useEffect(() => {
    begin();
    const { flush, end } = sender;
    window.addEventListener("pagehide", flush);
    window.addEventListener("online", flush);
    return () => {
      window.removeEventListener("pagehide", flush);
      window.removeEventListener("online", flush);
      end();
    };
  }, [sender]);
  return { saved, restored, save: sender.save, discard };
}
