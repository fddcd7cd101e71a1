"use client";
import { useTranslations } from "next-intl";
import { formatDay } from "@/components/format";
import type { Likeness } from "./workbench-state";

/** Why two are shown as alike and, of an item of the ledger, which meetings asked for it already. */
export function LikenessReasons({ likeness: { shared, score, reasons, deployment, meetings } }: { readonly likeness: Likeness }) {
  const t = useTranslations("directive.bench");
  return (
    <span className="block text-small text-ink-2">
      {[t("shared", { words: shared.join("、"), percent: Math.round(score * 100) }), ...reasons.map((reason) => t(`sharedReason.${reason}`))].join(" · ")}
      {deployment !== null && deployment > 1 && (
        <span className="block text-lamp-yellow-text">{t("deployment", { n: deployment, meetings: meetings.map(({ title, heldOn }) => `${title} ${formatDay(heldOn)}`).join("、") })}</span>
      )}
    </span>
  );
}
