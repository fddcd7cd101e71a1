"use client";
import { useEffect, useRef } from "react";

/** Keys of the desk ("j", "Enter", "ctrl+z"); silent while somebody types or a window is open. */
export function useDeskKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  useEffect(() => { latest.current = keys; });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.altKey || event.isComposing) return;
      const held = event.ctrlKey || event.metaKey;
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (target?.closest("input,textarea,select,[contenteditable=true],[role=dialog],[role=listbox],[role=combobox]")) return;
      const key = `${held ? "ctrl+" : ""}${event.key === "Enter" ? "Enter" : event.key.toLowerCase()}`;
      if (key === "Enter" && target?.closest("button,a,summary")) return;
      const act = latest.current[key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}
