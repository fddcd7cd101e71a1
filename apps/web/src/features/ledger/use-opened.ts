"use client";
import { useSearchParams } from "next/navigation";
import { useCallback, useRef } from "react";

function goTo(how: "pushState" | "replaceState", item: string | null): void {
  const url = new URL(window.location.href);
  if (item === null) url.searchParams.delete("item");
  else url.searchParams.set("item", item);
  window.history[how](null, "", url.pathname + url.search);
}

/** The item that lies open beside the list. It stands in the address (`item`), so that Back closes it and the list stays. */
export function useOpened() {
  const openedId = useSearchParams().get("item");
  const pushed = useRef(false);
  const open = useCallback((id: string) => {
    pushed.current = true;
    goTo("pushState", id);
  }, []);
  const close = useCallback(() => {
    // Whoever came with the item in the address has no list to go back to.
    if (pushed.current) window.history.back();
    else goTo("replaceState", null);
    pushed.current = false;
  }, []);
  return { openedId, open, close };
}
