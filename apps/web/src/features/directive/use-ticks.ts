"use client";
import { useState } from "react";

/** What is ticked in a window, by id; `first` says what is ticked when it opens. */
export function useTicks(first: () => readonly string[]) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set(first()));
  return {
    has: (id: string) => ticked.has(id),
    set: (ids: readonly string[], on: boolean) => setTicked((all) => {
      const next = new Set(all);
      for (const id of ids) { if (on) next.add(id); else next.delete(id); }
      return next;
    }),
  };
}
export type Ticks = ReturnType<typeof useTicks>;
