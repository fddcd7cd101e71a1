"use client";
import { type ReactNode, useEffect, useRef } from "react";

export interface DataTableCardsProps<R> {
  readonly label: string;
  readonly rows: readonly R[];
  readonly rowId: (row: R) => string;
  readonly renderCard: (row: R) => ReactNode;
  readonly onEndReached: (() => void) | undefined;
}

/** Rows as cards in the page's own scroll, for phones. */
export function DataTableCards<R>({ label, rows, rowId, renderCard, onEndReached }: DataTableCardsProps<R>) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const mark = end.current;
    if (mark === null || onEndReached === undefined) return undefined;
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && onEndReached(), { rootMargin: "400px" });
    observer.observe(mark);
    return () => observer.disconnect();
  }, [onEndReached, rows.length]);
  return (
    <>
      <ul aria-label={label} className="m-0 grid min-w-0 list-none gap-2 p-0">
      {rows.map((row) => (
        <li key={rowId(row)} className="min-w-0 rounded-card border border-line bg-surface p-3">
          {renderCard(row)}
        </li>
      ))}
      </ul>
      <div ref={end} className="h-px" />
    </>
  );
}
