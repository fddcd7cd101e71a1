"use client";
import { useEffect, type RefObject } from "react";

const isLost = () => document.activeElement === null || document.activeElement === document.body;

/**
 * Gives the focus to `home` whenever an action took away what held it (a button that is disabled while its command
 * runs, a row that moved, a window that closed), so that the next key is heard where the person works.
 */
export function useKeptFocus(home: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    // Two frames: the browser takes the focus from a disabled control, and a closing window gives it back, after the draw.
    let second = 0;
    const first = requestAnimationFrame(() => { second = requestAnimationFrame(() => { if (isLost()) home.current?.focus({ preventScroll: true }); }); });
    return () => { cancelAnimationFrame(first); cancelAnimationFrame(second); };
  });
}
