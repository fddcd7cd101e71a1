"use client";
import { useSyncExternalStore } from "react";

const phone = "(max-width: 767px)";

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(phone);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}

/** Whether the window is narrower than 768 px; `guess` is what the server assumes. */
export function usePhone(guess = false): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(phone).matches, () => guess);
}
