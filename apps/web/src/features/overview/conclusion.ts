import type { useTranslations } from "next-intl";
import { formatNumber, formatPercent } from "@/components/format";
import type { OverviewData } from "./types";

const points = (by: number) => Math.round(Math.abs(by) * 10) / 10;

function change(by: number, t: ReturnType<typeof useTranslations<"overview">>): string {
  const n = points(by);
  if (n === 0) return t("conclusion.same");
  return t(by > 0 ? "conclusion.higher" : "conclusion.lower", { n });
}

/** A stretch of the sentence; what is behind stands out. */
export type Part = { readonly text: string; readonly red?: true };
export const plain = (parts: readonly Part[]): string => parts.map(({ text }) => text).join("");

/**
 * "全县按期推进率 79.4%，低于目标 10.6 个百分点，比上月同日低 2.6 个百分点；23 项滞后，集中在住建局、自规局。": facts only; what is
 * not known is not said.
 */
export function conclusion(data: OverviewData, t: ReturnType<typeof useTranslations<"overview">>): readonly Part[] {
  const scope = t(`scope.${data.scope}`);
  if (data.total === 0) return [{ text: t("conclusion.empty", { scope }) }];
  const { rate, target, before, lamps: { red } } = data;
  const behind = data.units.filter((unit) => unit.lamps.red > 0);
  const where = data.concentrated.length > 0
    ? t("conclusion.where", { units: data.concentrated.map((unit) => unit.name).join(t("conclusion.and")) })
    : t("conclusion.spread", { n: formatNumber(behind.length) });
  const said = rate === null ? [scope] : [
    t("conclusion.rate", { scope, rate: formatPercent(rate, data.owed < 100 ? 1 : rate % 1 === 0 ? 0 : 1) }),
    ...(target === null ? [] : [t(rate < target.value ? "conclusion.belowTarget" : "conclusion.onTarget", { n: points(target.value - rate) })]),
    ...(before === null || before.rate === null ? [] : [change(rate - before.rate, t)]),
  ];
  const comma = t("conclusion.comma");
  return [
    { text: `${said.join(comma)}${rate === null ? comma : t("conclusion.semicolon")}` },
    ...(red === 0 ? [{ text: t("conclusion.noRed") }] : [{ text: t("conclusion.red", { n: formatNumber(red) }), red: true as const }, { text: `${comma}${where}` }]),
    { text: t("conclusion.stop") },
  ];
}
