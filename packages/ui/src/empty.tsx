import type { ReactNode } from "react";

/** Nothing here: says why, and offers the one thing to do about it. */
export function Empty(props: { readonly title: string; readonly hint?: ReactNode; readonly action?: ReactNode }) {
  return (
    <div className="flex flex-col items-center gap-1 px-4 py-8 text-center">
      <svg width="56" height="44" viewBox="0 0 56 44" fill="none" aria-hidden="true" className="mb-1 text-control">
        <path d="M10 6h26l10 10v24H10z" fill="var(--surface-2)" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
        <path d="M36 6v10h10M18 22h20M18 29h13" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" strokeLinecap="round" />
      </svg>
      <p className="m-0 text-body font-medium text-ink">{props.title}</p>
      {props.hint !== undefined && <p className="m-0 max-w-prose text-body text-ink-2">{props.hint}</p>}
      {props.action !== undefined && <div className="mt-3">{props.action}</div>}
    </div>
  );
}
