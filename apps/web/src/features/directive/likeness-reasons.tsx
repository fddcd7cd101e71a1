"use client";
import { useTranslations } from "next-intl";
import { formatDay } from "@/components/format";
import { useAmount } from "./use-amount";
import type { Likeness } from "./workbench-state";

type Reason = Likeness["reasons"][number];

/** Why two are shown as alike and, of an item of the ledger, which meetings asked for it already. */
export function LikenessReasons({ likeness: { score, reasons, deployment, meetings } }: { readonly likeness: Likeness }) {
  const t = useTranslations("directive.bench");
  const amount = useAmount();
  const words = (reason: Reason): string => {
    switch (reason.what) {
      case "words": case "object": return t(`sharedReason.${reason.what}`, { words: reason.words.join("、") });
      case "number": return t("sharedReason.number", { amount: amount(reason.value, reason.unit) });
      case "field": return t("sharedReason.field", { field: reason.field });
      default: return t(`sharedReason.${reason.what}`);
    }
  };
  return (
    <span className="block text-small text-ink-2 wrap-anywhere">
      {[t("alike", { percent: Math.round(score * 100) }), ...reasons.map(words)].join(" · ")}
      {deployment !== null && deployment > 1 && (
        <span className="block text-lamp-yellow-text">{t("deployment", { n: deployment, meetings: meetings.map(({ title, heldOn }) => `${title} ${formatDay(heldOn)}`).join("、") })}</span>
      )}
    </span>
  );
}
