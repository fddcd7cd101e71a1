"use client";
import { IconButton } from "@taizhang/ui/icon-button";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { heldBackOf } from "./held-back";
import type { View } from "./use-view";
import type { BenchCandidate } from "./workbench-state";

/** Why some of the items that were to be confirmed together were not: each reason with its number shows just those. */
export function HeldBar({ candidates, view, heldOn }: { readonly candidates: readonly BenchCandidate[]; readonly view: View; readonly heldOn: string }) {
  const t = useTranslations("directive.bench.held");
  const { n, reasons } = heldBackOf(candidates, view.held, heldOn);
  if (n === 0) return null;
  return (
    <div role="status" className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-lamp-yellow-soft px-3 py-1.5">
      <span className="font-medium text-lamp-yellow-text">{t("title", { n })}</span>
      {reasons.map(({ kind, n: count }) => (
        <button
          key={kind} type="button" aria-pressed={view.why === kind} onClick={() => view.setWhy(view.why === kind ? null : kind)}
          className="border-0 bg-transparent p-0 text-body text-link underline underline-offset-2 aria-pressed:font-semibold aria-pressed:no-underline max-md:min-h-11"
        >
          {t(kind, { n: count })}
        </button>
      ))}
      <IconButton label={t("close")} icon={<X size={16} aria-hidden="true" />} className="ml-auto" onClick={() => view.setHeld(new Set())} />
    </div>
  );
}
