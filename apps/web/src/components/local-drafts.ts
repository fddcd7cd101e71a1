/**
 * What was typed and the server has not got yet: `at` is when it was typed, `after` the draft of the server it goes on from,
 * `base` what stood in its fields before.
 */
export type LocalDraft = { readonly data: unknown; readonly at: number; readonly after: number | null; readonly base?: unknown };

const prefix = "draft:";
const longest = 30 * 86_400_000;
const nameOf = (person: string, key: string) => `${prefix}${person}:${key}`;

function parsed(text: string | null): LocalDraft | null {
  try {
    const value: unknown = JSON.parse(text ?? "null");
    if (typeof value !== "object" || value === null || !("data" in value) || !("at" in value) || typeof value.at !== "number") return null;
    const after = "after" in value && typeof value.after === "number" ? value.after : null;
    return { data: value.data, at: value.at, after, ...("base" in value && { base: value.base }) };
  } catch {
    return null;
  }
}

/** Keeps it in this browser. @returns whether the browser took it: it may be full, or keep nothing at all */
export function keepDraft(person: string, key: string, draft: LocalDraft): boolean {
  try {
    localStorage.setItem(nameOf(person, key), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** What this person left in this form; what anybody left for more than 30 days is thrown away. */
export function keptDraft(person: string, key: string, now: number): LocalDraft | null {
  try {
    const names = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? "").filter((name) => name.startsWith(prefix));
    for (const name of names) if (now - (parsed(localStorage.getItem(name))?.at ?? 0) > longest) localStorage.removeItem(name);
    return parsed(localStorage.getItem(nameOf(person, key)));
  } catch {
    return null;
  }
}

/** Forgets it, unless it was typed on since `at`, in another tab or in a form opened again. */
export function forgetDraft(person: string, key: string, at: number): void {
  try {
    const kept = parsed(localStorage.getItem(nameOf(person, key)));
    if (kept === null || kept.at <= at) localStorage.removeItem(nameOf(person, key));
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** Whether it is newer than the draft of the server. Where nobody stored one in between it is, whatever the clock of this computer says. */
export const isNewer = (local: LocalDraft, stored: number | null): boolean => stored === null || local.after === stored || local.at > stored;

/** A draft laid over the values a form starts with; what the form does not know, or knows as something of another kind, is left out. What was emptied stays empty. */
export function laidOver<V extends object>(start: V, data: unknown): V {
  if (typeof data !== "object" || data === null) return start;
  const kindOf = (value: unknown) => (Array.isArray(value) ? "list" : typeof value);
  const isKnown = (value: unknown, typed: unknown) => value === null || kindOf(value) === kindOf(typed) || (typed === null && !Array.isArray(value));
  return { ...start, ...Object.fromEntries(Object.entries(data).filter(([name, typed]) => name in start && isKnown(start[name as keyof V], typed))) };
}
