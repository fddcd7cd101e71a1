"use client";
import { useSyncExternalStore } from "react";
import { forgetDraft, keepDraft, keptDraft } from "@/components/local-drafts";
import { useDraftPerson } from "@/components/use-draft";

/** What was typed since the page was opened, and what the browser had kept before. */
const held = new Map<string, object | null>();
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
};
const hold = (name: string, values: object | null) => {
  held.set(name, values);
  for (const listener of listeners) listener();
};
const isRecord = (data: unknown): data is object => typeof data === "object" && data !== null && !Array.isArray(data);

/**
 * What is typed about one thing at the desk, until it is decided: who looks at another row, or opens the page again, finds it
 * as it was left. @param restricted nothing of it stays in the browser, only in the page
 */
export function useKept<V extends object>(key: string, start: V, restricted: boolean) {
  const signedIn = useDraftPerson();
  const person = restricted ? null : signedIn;
  const name = `${signedIn}:${key}`;
  const look = () => {
    const known = held.get(name);
    if (known !== undefined) return known;
    const kept = person === null ? null : keptDraft(person, key, Date.now())?.data;
    const found = isRecord(kept) ? kept : null;
    held.set(name, found);
    return found;
  };
  const values: V = { ...start, ...useSyncExternalStore(subscribe, look, () => null) };
  const change = (part: Partial<V>) => {
    const next = { ...values, ...part };
    if (person !== null) keepDraft(person, key, { data: next, at: Date.now(), after: null });
    hold(name, next);
  };
  const forget = () => {
    if (person !== null) forgetDraft(person, key, Infinity);
    hold(name, null);
  };
  return { values, change, forget };
}
