import { useTranslations } from "next-intl";

/** A reporting period as people say it: `2026-11` is 2026年11月, `2026-Q4` 2026年四季度, `2026-W48` 2026年第48周. */
export function usePeriodText(): (period: string) => string {
  const t = useTranslations("report.period");
  return (period) => {
    const [, year, month, quarter, week] = /^(\d{4})-(?:(\d{2})|Q([1-4])|W(\d{2}))$/.exec(period) ?? [];
    if (month) return t("month", { year: year ?? "", month: Number(month) });
    if (quarter) return t("quarter", { year: year ?? "", quarter });
    return week ? t("week", { year: year ?? "", week: Number(week) }) : period;
  };
}
