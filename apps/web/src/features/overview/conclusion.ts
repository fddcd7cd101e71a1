import type { useTranslations } from "next-intl";
import { formatNumber, formatPercent } from "@/components/format";
import type { OverviewData } from "./types";

function change(points: number, t: ReturnType<typeof useTranslations<"overview">>): string {
  const n = Math.round(Math.abs(points) * 10) / 10;
  if (n === 0) return t("conclusion.same");
  return t(points > 0 ? "conclusion.higher" : "conclusion.lower", { n });
}

/** "全县按期推进率 79.4%，比上月同日低 2.6 个百分点，23 项滞后，集中在住建局、自规局。": facts only; what is not known is not said. */
export function conclusion(data: OverviewData, t: ReturnType<typeof useTranslations<"overview">>): string {
  const scope = t(`scope.${data.scope}`);
  if (data.total === 0) return t("conclusion.empty", { scope });
  const comma = t("conclusion.comma");
  const red = data.lamps.red;
  const behind = data.units.filter((unit) => unit.lamps.red > 0);
  const where = data.concentrated.length > 0
    ? t("conclusion.where", { units: data.concentrated.map((unit) => unit.name).join(t("conclusion.and")) })
    : t("conclusion.spread", { n: formatNumber(behind.length) });
  const parts = [
    data.rate === null ? scope : t("conclusion.rate", { scope, rate: formatPercent(data.rate, data.owed < 100 ? 1 : data.rate % 1 === 0 ? 0 : 1) }),
    ...(data.rate === null || data.before === null || data.before.rate === null ? [] : [change(data.rate - data.before.rate, t)]),
    ...(red === 0 ? [t("conclusion.noRed")] : [t("conclusion.red", { n: formatNumber(red) }), where]),
  ];
  return `${parts.join(comma)}${t("conclusion.stop")}`;
}
