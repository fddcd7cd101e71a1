"use client";
import { useMutation } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTRPC } from "@/trpc/client";

/** How long typing rests before it is stored, in ms. */
const rest = 1_200;

/** Stores what is being typed on the server while it is typed, also when the page is left; `savedAt` says when it last was. */
export function useDraft(key: string) {
  const trpc = useTRPC();
  const { mutateAsync: store } = useMutation(trpc.draft.save.mutationOptions());
  const { mutate: drop } = useMutation(trpc.draft.discard.mutationOptions());
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; data: unknown } | null>(null);
  const flush = useCallback(() => {
    const next = waiting.current;
    if (!next) return;
    clearTimeout(next.timer);
    waiting.current = null;
    // JSON knows no undefined: what is left out of a form is left out of its draft.
    store({ key, data: JSON.parse(JSON.stringify(next.data)) }).then(() => setSavedAt(new Date()), () => setSavedAt(null));
  }, [key, store]);
  const save = useCallback((data: unknown) => {
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = { data, timer: setTimeout(flush, rest) };
  }, [flush]);
  const discard = useCallback(() => {
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = null;
    drop({ key });
  }, [drop, key]);
  useEffect(() => {
    window.addEventListener("pagehide", flush);
    return () => {
      window.removeEventListener("pagehide", flush);
      flush();
    };
  }, [flush]);
  return { savedAt, save, discard };
}
