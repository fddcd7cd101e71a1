"use client";
import { useEffect, useRef } from "react";

/** Where keys write or choose something of their own; a tick takes none but the space bar. */
const typing = "input:not([type=checkbox],[type=radio]),textarea,select,[contenteditable=true],[role=dialog],[role=alertdialog],[role=listbox],[role=combobox]";
/** What Enter presses; the row that is open already has nothing more to be pressed for. */
const pressed = "button:not([aria-current=true]),a,summary";

/** Keys of the desk ("j", "Enter", "ctrl+z"); silent while somebody types or a window is open. */
export function useDeskKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  useEffect(() => { latest.current = keys; });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.altKey || event.isComposing) return;
      const held = event.ctrlKey || event.metaKey;
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (target?.closest(typing)) return;
      const key = `${held ? "ctrl+" : ""}${event.key === "Enter" ? "Enter" : event.key.toLowerCase()}`;
      if (key === "Enter" && (event.repeat || target?.closest(pressed))) return;
      const act = latest.current[key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}
