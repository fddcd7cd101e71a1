import type { QuotaView } from "@taizhang/domain/plan";
import { useTranslations } from "next-intl";

/** How fast the rest has to go, beside the best ever reached; the sentence says when it was never that fast. */
export function CatchUpLine({ quota: { quota, standing } }: { readonly quota: QuotaView }) {
  const t = useTranslations("plan.quota");
  const { catchUp, behind, surplus, remaining } = standing;
  const number = (value: number) => Number(value.toFixed(Math.max(1, quota.decimals)));
  const best = catchUp.bestMonth ?? catchUp.bestWeek;
  const place = surplus > 0 ? t("surplus", { n: surplus, unit: quota.unit }) : behind > 0 ? t("behind", { n: behind, unit: quota.unit }) : behind === 0 ? t("on_plan") : t("ahead", { n: -behind, unit: quota.unit });
  return (
    <p className="mt-0 mb-3 text-ink-2">
      {place}
      {remaining > 0 && catchUp.required !== null && ` ${t("required", { n: number(catchUp.required), unit: quota.unit, days: catchUp.workingDays })}`}
      {remaining > 0 && catchUp.required === null && ` ${t("no_days")}`}
      {remaining > 0 && best !== null && ` ${t("best", { n: number(best.perDay), unit: quota.unit, period: best.firstOn.slice(0, catchUp.bestMonth ? 7 : 10) })}`}
      {catchUp.ratio !== null && catchUp.ratio > 1 && <strong className="text-lamp-red-text"> {t("above_best", { times: Number(catchUp.ratio.toFixed(1)) })}</strong>}
    </p>
  );
}
