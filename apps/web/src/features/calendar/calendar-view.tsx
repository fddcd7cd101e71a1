import { noticeOf, calendarOf, type CalendarData } from "@taizhang/domain/calendar";
import { workingDaysBetween } from "@taizhang/planning";
import { Card } from "@taizhang/ui/card";
import { PageHeader } from "@taizhang/ui/page-header";
import { Tag } from "@taizhang/ui/tag";
import { buttonStyle } from "@taizhang/ui/button-style";
import { useTranslations } from "next-intl";
import { formatDay } from "@/components/format";
import Link from "@/components/link";
import { CountyDays } from "./county-days";
import { ImportYear } from "./import-year";
import { MonthGrid } from "./month-grid";
import { SeasonsCard } from "./seasons-card";

type Props = { readonly data: CalendarData; readonly year: number; readonly today: string };

/** The working calendar of a year: published or not, months with days off and make-up days, days of the county's own, seasons. */
export function CalendarView({ data, year, today }: Props) {
  const t = useTranslations("calendar");
  const on = calendarOf(data);
  const notice = noticeOf(data, year);
  const imported = data.years.find((one) => one.year === year);
  const count = workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`, on);
  const own = data.days.filter(({ day }) => day.startsWith(`${year}-`));
  const to = (other: number) => `/admin/calendar?year=${other}`;
  return (
    <>
      <PageHeader
        title={t("title")} lead="conclusion" linkAs={Link}
        conclusion={notice ? t("published", { year, n: count }) : t("unpublished", { year, n: count })}
        actions={<ImportYear year={year} known={notice?.source ?? null} />}
      />
      <nav aria-label={t("years")} className="mb-4 flex flex-wrap items-center gap-2">
        <Link className={buttonStyle()} href={to(year - 1)}>{year - 1}</Link>
        <span className="px-2 font-semibold">{year}</span>
        <Link className={buttonStyle()} href={to(year + 1)}>{year + 1}</Link>
        <span className="text-ink-2"><Tag tone={notice ? "brand" : "outline"}>{t(notice ? (imported ? "mark.imported" : "mark.shipped") : "mark.none")}</Tag> {notice?.source ?? t("none_source")}{imported && ` · ${t("imported_by", { by: imported.authorName, on: formatDay(imported.importedAt) })}`}</span>
      </nav>
      <div className="grid gap-4 *:min-w-0">
        <Card>
          <p className="mt-0 mb-3 text-small text-ink-3">{t("legend")}</p>
          <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4 *:min-w-0">
            {Array.from({ length: 12 }, (_, index) => <MonthGrid key={index} year={year} month={index + 1} calendar={on} days={own} today={today} />)}
          </div>
        </Card>
        <CountyDays days={data.days} year={year} />
        <SeasonsCard seasons={data.seasons} />
      </div>
    </>
  );
}
