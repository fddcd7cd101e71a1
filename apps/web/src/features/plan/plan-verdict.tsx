"use client";
import type { BackwardPlan, Remedy } from "@taizhang/planning";
import { Button } from "@taizhang/ui/button";
import { Notice } from "@taizhang/ui/notice";
import { useTranslations } from "next-intl";

type Props = {
  readonly plan: BackwardPlan | null; readonly faults: number; readonly remedies: readonly Remedy[];
  /** A catch-up plan: its last day is put off by hand, no extension is asked for. */
  readonly late: boolean; readonly titleOf: (key: string) => string; readonly onRemedy: (remedy: Remedy) => void;
};

/** What the plan says: it fits with so many days to spare, or it is short, with the ways out and what each would do. */
export function PlanVerdict({ plan, faults, remedies, late, titleOf, onRemedy }: Props) {
  const t = useTranslations("plan.verdict");
  if (!plan) return <Notice tone="warning">{t("faults", { n: faults })}</Notice>;
  const spare = Math.min(...plan.nodes.map(({ float }) => float));
  const years = plan.unpublishedYears.length > 0 && <p className="m-0 text-small text-ink-2">{t("unpublished", { years: plan.unpublishedYears.join("、") })}</p>;
  if (!plan.shortage) return <div className="grid gap-1"><Notice tone="success">{t("fits", { n: spare, reachableOn: plan.reachableOn, chain: plan.chain.map(titleOf).join(" → ") })}</Notice>{years}</div>;
  const effect = (remedy: Remedy): string => {
    const left = remedy.short === 0 ? t("enough") : t("left", { n: remedy.short });
    if (remedy.deadline) return t("extension_effect", { day: remedy.deadline.day, n: remedy.deadline.workingDays, left });
    const days = [...remedy.durations, ...remedy.lags].reduce((sum, { from, to }) => sum + from - to, 0);
    return t(remedy.kind === "overlap" ? "overlap_effect" : "compress_effect", { n: days, nodes: remedy.durations.length + remedy.lags.length, left });
  };
  return (
    <section aria-label={t("short_title")} className="grid gap-2 rounded-card border border-lamp-red bg-lamp-red-soft p-3">
      <p className="m-0 font-semibold text-lamp-red-text">{t("short", { n: plan.shortage.workingDays, day: plan.shortage.shouldHaveStartedOn, node: titleOf(plan.shortage.at), reachableOn: plan.reachableOn })}</p>
      {years}
      <ul className="m-0 grid list-none gap-2 p-0 sm:grid-cols-2">
        {remedies.map((remedy) => (
          <li key={remedy.kind} className="flex min-w-0 flex-wrap items-center gap-2 rounded-control bg-surface p-2">
            <Button size="compact" onClick={() => onRemedy(remedy)} disabled={!remedy.deadline && remedy.durations.length + remedy.lags.length === 0}>{t(late && remedy.deadline ? "put_off" : remedy.kind)}</Button>
            <span className="min-w-0 flex-1 basis-40 text-small text-ink-2">{effect(remedy)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
