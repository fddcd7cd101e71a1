import { Card } from "@taizhang/ui/card";
import { LineChart } from "@taizhang/ui/line-chart";
import { useTranslations } from "next-intl";
import type { OverviewData } from "./types";

/** Plan and actual of what the reader oversees at the end of each month, from its history; absent until there are two points. */
export function LineCard({ data }: { readonly data: OverviewData }) {
  const t = useTranslations("overview.line");
  const scope = useTranslations("overview.scope")(data.scope);
  const last = data.line.at(-1);
  if (data.line.length < 2 || last === undefined) return null;
  const gap = Math.round((last.expected - last.progress) * 10) / 10;
  const title = gap > 0 ? t("title", { scope, progress: last.progress, gap }) : t("titleAhead", { scope, progress: last.progress });
  return (
    <Card title={title}>
      <LineChart
        summary={title}
        points={data.line.map(({ day, progress, expected }) => ({ label: t("month", { year: day.slice(2, 4), month: Number(day.slice(5, 7)) }), plan: expected, actual: progress }))}
        pointHeading={t("day")}
        planLabel={t("plan")}
        actualLabel={t("actual")}
      />
      <p className="m-0 text-small text-ink-3">{t("note")}</p>
    </Card>
  );
}
