import { addDays, daysBetween, type Day } from "@taizhang/planning";
import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { formatShortDay } from "@/components/format";
import { actualSpan, otherDay, type GanttRow } from "./gantt-rows";

type Props = { readonly rows: readonly GanttRow[]; readonly today: Day; readonly deadline: Day | null };

/** Months between two days as label and place in percent. */
function monthsOf(from: Day, to: Day): { label: string; at: number }[] {
  const months: { label: string; at: number }[] = [];
  for (let day = `${from.slice(0, 7)}-01`; day <= to; day = `${addDays(`${day.slice(0, 7)}-28`, 4).slice(0, 7)}-01`) months.push({ label: day.slice(0, 7), at: place(day < from ? from : day, from, to) });
  return months;
}

const place = (day: Day, from: Day, to: Day) => Math.min(100, Math.max(0, (100 * daysBetween(from, day)) / Math.max(1, daysBetween(from, to))));
const percent = (value: number) => `${value.toFixed(2)}%`;

/** Plan ░ against actual █ with a short tick where it was really done, ◆ the planned end of each stage, today's line, the deadline's line broken, the agreed day as a tick. A plain table for readers and print. */
export function PlanGantt({ rows, today, deadline }: Props) {
  const t = useTranslations("plan.gantt");
  const locale = useLocale();
  const hatch = useId();
  const days = rows.flatMap(({ startOn, finishOn, baseline, doneOn }) => [startOn, finishOn, baseline ?? startOn, doneOn ?? startOn]).concat(today, deadline ?? today).toSorted();
  const [from, to] = [addDays(days[0] ?? today, -3), addDays(days.at(-1) ?? today, 5)];
  const months = monthsOf(from, to);
  const every = Math.ceil(months.length / 12);
  const at = (day: Day) => percent(place(day, from, to));
  const wide = (first: Day, last: Day, least: number) => percent(Math.max(least, place(last, from, to) - place(first, from, to)));
  return (
    <div className="min-w-0 overflow-x-auto print:overflow-visible" role="region" aria-label={t("title")} tabIndex={0}>
      <table className="w-full border-collapse text-small md:min-w-2xl print:min-w-0">
        <caption className="sr-only">{t("caption")}</caption>
        <thead>
          <tr className="border-b border-line">
            <th scope="col" className="w-32 py-1 pr-3 text-left font-semibold md:w-56">{t("node")}</th>
            <th scope="col" className="w-36 py-1 pr-3 text-left font-semibold whitespace-nowrap max-md:hidden">{t("dates")}</th>
            <th scope="col" className="p-0">
              <span className="sr-only">{t("bar")}</span>
              <svg aria-hidden="true" width="100%" height="20" className="block overflow-visible fill-ink-3 text-small font-normal">
                {months.filter((_, index) => index % every === 0).map(({ label, at: left }, index) => <text key={label} className={index % 3 === 0 && left <= 80 ? undefined : "max-md:hidden"} x={percent(left)} y="14" fontSize="11" textAnchor={left > 88 ? "end" : "start"}>{label}</text>)}
              </svg>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const [actual, other] = [actualSpan(row), otherDay(row)];
            return (
              <tr key={row.key} className="break-inside-avoid border-b border-line">
                <th scope="row" className="py-1 pr-3 text-left font-normal wrap-anywhere"><span className="text-ink-3">{index + 1} </span>{row.title}<span className="block text-ink-3 md:hidden">{formatShortDay(row.startOn, locale)}–{formatShortDay(row.finishOn, locale)}{other && ` · ${t("actual", { day: formatShortDay(other, locale) })}`}</span></th>
                <td className="py-1 pr-3 whitespace-nowrap tabular-nums max-md:hidden">
                  {formatShortDay(row.startOn, locale)}–{formatShortDay(row.finishOn, locale)}
                  {row.doneOn && !other && <span className="sr-only"> {t("done", { day: row.doneOn })}</span>}
                  {other && <span className="block text-ink-2">{t("actual", { day: formatShortDay(other, locale) })}</span>}
                  {row.baseline && row.baseline !== row.finishOn && <span className="block text-ink-3">{t("agreed", { day: formatShortDay(row.baseline, locale) })}</span>}
                </td>
                <td className="p-0">
                  <svg aria-hidden="true" width="100%" height="24" className="block overflow-visible">
                    <defs>
                      <pattern id={`${hatch}${index}`} width="4" height="4" patternUnits="userSpaceOnUse"><rect width="4" height="4" className="fill-brand-soft" /><circle cx="1" cy="1" r="0.8" className="fill-brand" /></pattern>
                    </defs>
                    {months.map(({ label, at: left }) => <line key={label} x1={percent(left)} x2={percent(left)} y1="0" y2="24" className="stroke-line" />)}
                    <rect x={at(row.startOn)} width={wide(row.startOn, row.finishOn, 0.6)} y="6" height="12" rx="2" fill={`url(#${hatch}${index})`} className={row.critical ? "stroke-plan" : "stroke-brand"} />
                    {actual && <rect x={at(actual.from)} width={wide(actual.from, actual.to, 0.4)} y="9" height="6" className="fill-brand" />}
                    {row.doneOn && <line x1={at(row.doneOn)} x2={at(row.doneOn)} y1="5" y2="19" strokeWidth="2" className="stroke-brand" />}
                    {row.baseline && <line x1={at(row.baseline)} x2={at(row.baseline)} y1="3" y2="21" strokeWidth="2" className="stroke-ink-2" />}
                    <svg x={at(row.finishOn)} y="12" className="overflow-visible"><path d="M0 -6 L5 0 L0 6 L-5 0 Z" className={row.doneOn ? "fill-lamp-blue" : "fill-(--plan)"} /></svg>
                    {deadline && <line x1={at(deadline)} x2={at(deadline)} y1="0" y2="24" strokeDasharray="3 2" className="stroke-ink" />}
                    <line x1={at(today)} x2={at(today)} y1="0" y2="24" className="stroke-party" />
                  </svg>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="mt-2 mb-0 text-small text-ink-3">{t("legend", { today })}{deadline && t("legend_deadline", { deadline })}</p>
    </div>
  );
}
