import type { PaletteEntry } from "@taizhang/ui/command-palette";

export type Recent = Pick<PaletteEntry, "id" | "label" | "href"> & { readonly hint?: string };

const prefix = "recent:";
const most = 6;
const isRecent = (value: unknown): value is Recent =>
  typeof value === "object" && value !== null && "id" in value && "label" in value && "href" in value && typeof value.href === "string" && value.href.startsWith("/");

/** Where this session went through the box, newest first; nothing where the browser keeps nothing. */
export function recentOf(sessionId: string): readonly Recent[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(`${prefix}${sessionId}`) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isRecent).slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Remembers one; what other sessions of this browser left is forgotten, so that nobody reads where somebody else went. */
export function rememberRecent(sessionId: string, { id, label, href, hint }: Recent): void {
  const next = [{ id, label, href, ...(hint === undefined ? {} : { hint }) }, ...recentOf(sessionId).filter((one) => one.id !== id)].slice(0, most);
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
    localStorage.setItem(`${prefix}${sessionId}`, JSON.stringify(next));
  } catch {
    // A browser that keeps nothing has no recent places.
  }
}
