"use client";
import { useMutation } from "@tanstack/react-query";
import { createContext, createElement, useCallback, useContext, useEffect, useEffectEvent, useMemo, useState, type ReactNode } from "react";
import { useTRPC } from "@/trpc/client";
import { draftSender, untouched } from "./draft-sender";

const Person = createContext<string | null>(null);

/** Says whose drafts this browser keeps in the screens below; nobody's where it is missing. */
export function DraftPerson({ id, children }: { readonly id: string | null; readonly children: ReactNode }) {
  return createElement(Person, { value: id }, children);
}

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
 * this browser; where no answer came, it is sent again.
 */
export function useDraft(key: string, { stored, restore, restricted = false }: DraftOptions) {
  const trpc = useTRPC();
  const signedIn = useContext(Person);
  const person = restricted ? null : signedIn;
  // Without a network it shall fail at once, and say so, instead of waiting unseen.
  const { mutateAsync: store } = useMutation(trpc.draft.save.mutationOptions({ networkMode: "always" }));
  const { mutate: drop } = useMutation(trpc.draft.discard.mutationOptions());
  const [saved, setSaved] = useState(untouched);
  const sender = useMemo(() => draftSender({ key, person, tell: setSaved, send: (data) => store({ key, data: data as Parameters<typeof store>[0]["data"] }) }), [key, person, store]);
  const discard = useCallback(() => {
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
  return { saved, save: sender.save, discard };
}
