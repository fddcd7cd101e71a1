"use client";
import { useEffect, useRef } from "react";

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && !(target instanceof HTMLInputElement && target.type === "checkbox"));
/** A pop-up has its own keys. */
const inPopup = (target: EventTarget | null) => target instanceof HTMLElement && target.closest("[role=dialog],[role=alertdialog],[role=listbox],[role=menu],[role=tree]") !== null;
/** What a Chinese input method is composing is its own; some report only the old key code. */
const composing = (event: KeyboardEvent) => event.isComposing || event.key === "Process" || event.keyCode === 229;

/** `J`, `?`, `Escape`; with Ctrl or ⌘ `Mod+z`, `Mod+Shift+z`. */
const nameOf = ({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent) => (ctrlKey || metaKey ? `Mod+${shiftKey ? "Shift+" : ""}${key.length === 1 ? key.toLowerCase() : key}` : key);

/** Keys that also count inside a field: no text is typed with them. */
const alsoInFields = new Set(["Escape", "Mod+Enter"]);

/**
 * Keys for the whole page. Keys typed into a field or composed with an input method are left alone, but for Escape and
 * Ctrl+Enter (⌘ too); Enter on a button or link is the button's.
 */
export function useShortcuts(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  useEffect(() => { latest.current = keys; });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target } = event;
      const name = nameOf(event);
      if (event.altKey || composing(event) || event.defaultPrevented || inPopup(target)) return;
      if (typing(target) && !alsoInFields.has(name)) return;
      if (name === "Enter" && target instanceof HTMLElement && target.closest("a,button,summary") !== null) return;
      const run = latest.current[name];
      if (!run) return;
      event.preventDefault();
      run();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}
