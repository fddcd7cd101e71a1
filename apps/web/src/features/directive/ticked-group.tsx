"use client";
import { Checkbox } from "@taizhang/ui/checkbox";
import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import type { Ticks } from "./use-ticks";

type Row = { readonly id: string; readonly words: ReactNode; readonly beside?: ReactNode };
type Props = {
  readonly label: string; readonly rows: readonly Row[]; readonly ticks: Ticks;
  /** The rows are shown from the start; else a person unfolds them. */
  readonly open?: boolean;
  /** What stands beside the name of the group. */
  readonly children?: ReactNode;
};

/** Several things that are decided together, each with its own tick and one for all. */
export function TickedGroup({ label, rows, ticks, open = false, children }: Props) {
  const t = useTranslations("directive.bench");
  const [unfolded, setUnfolded] = useState(open);
  const on = rows.filter(({ id }) => ticks.has(id)).length;
  return (
    <section aria-label={label} className="grid gap-1">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Checkbox checked={on === rows.length} indeterminate={on > 0 && on < rows.length} onChange={(next) => ticks.set(rows.map(({ id }) => id), next)}>{label}（{on < rows.length ? `${on} / ` : ""}{rows.length}）</Checkbox>
        <button type="button" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)} className="border-0 bg-transparent p-0 text-body text-link underline underline-offset-2 max-md:min-h-11">{t(unfolded ? "fold" : "unfold")}<span className="sr-only"> {label}</span></button>
        {children}
      </div>
      {unfolded && (
        <ul className="m-0 grid list-none gap-1 p-0 pl-6">
          {rows.map(({ id, words, beside }) => (
            <li key={id} className="flex min-w-0 items-start justify-between gap-x-3">
              <Checkbox className="min-w-0" checked={ticks.has(id)} onChange={(next) => ticks.set([id], next)}><span className="wrap-anywhere">{words}</span></Checkbox>
              {beside && <span className="max-w-1/2 shrink-0 pt-1 text-right">{beside}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
