/** Keys and what each does. */
export function KeyList({ keys }: { readonly keys: readonly { readonly face: string; readonly words: string }[] }) {
  return (
    <dl className="m-0 grid grid-cols-[5rem_minmax(0,1fr)] gap-x-3 gap-y-1">
      {keys.map(({ face, words }) => <div key={face} className="contents"><dt><kbd className="rounded-tag border border-control bg-surface-2 px-1.5 font-[inherit] text-small whitespace-nowrap">{face}</kbd></dt><dd className="m-0">{words}</dd></div>)}
    </dl>
  );
}
