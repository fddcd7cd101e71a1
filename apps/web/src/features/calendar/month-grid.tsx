import type { OwnDay } from "@taizhang/domain/calendar";
import { addDays, isWorkingDay, weekday, workingDaysBetween, type Calendar } from "@taizhang/planning";
import { cx } from "@taizhang/ui/cx";
import { useLocale, useTranslations } from "next-intl";
import { formatMonth } from "@/components/format";

type Props = { readonly year: number; readonly month: number; readonly calendar: Calendar; readonly days: readonly OwnDay[]; readonly today: string };

/** One month from Monday to Sunday: 休 and 班 are written, not only coloured. */
export function MonthGrid({ year, month, calendar, days, today }: Props) {
  const t = useTranslations("calendar");
  const locale = useLocale();
  const first = `${year}-${String(month).padStart(2, "0")}-01`;
  const length = month === 12 ? 31 : Number(addDays(`${year}-${String(month + 1).padStart(2, "0")}-01`, -1).slice(8));
  const cells = [...Array.from({ length: weekday(first) - 1 }, () => null), ...Array.from({ length }, (_, index) => addDays(first, index))];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, index) => cells.slice(index * 7, index * 7 + 7));
  const mark = (day: string): string => {
    const works = isWorkingDay(day, calendar);
    if (works === weekday(day) <= 5) return "";
    return t(works ? "work" : "off");
  };
  return (
    <table className="w-full table-fixed border-collapse text-center text-small">
      <caption className="pb-1 text-left font-semibold">{formatMonth(first.slice(0, 7), locale)} <span className="font-normal text-ink-3">{t("working_days", { n: workingDaysBetween(addDays(first, -1), addDays(first, length - 1), calendar) })}</span></caption>
      <thead><tr>{[1, 2, 3, 4, 5, 6, 7].map((n) => <th key={n} scope="col" className="font-normal text-ink-3">{t(`weekday.${n as 1}`)}</th>)}</tr></thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find(Boolean) ?? ""}>
            {Array.from({ length: 7 }, (_, index) => week[index] ?? null).map((day, index) => {
              if (day === null) return <td key={index} />;
              const works = isWorkingDay(day, calendar);
              const own = days.find((one) => one.day === day);
              const word = mark(day);
              return (
                <td key={index} title={own ? `${own.title} ${own.source}` : undefined} className={cx("h-8 border border-line", works ? "bg-surface" : "bg-surface-2 text-ink-2", own && "outline-2 -outline-offset-2 outline-brand", day === today && "font-semibold")}>
                  {Number(day.slice(8))}{word && <span className={cx("ml-0.5", works ? "text-brand-strong" : "text-lamp-red-text")}>{word}</span>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
