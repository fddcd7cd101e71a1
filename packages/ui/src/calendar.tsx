"use client";
import { addMonths, addYears } from "date-fns";
import { ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight } from "lucide-react";
import { type ComponentProps, createContext, useContext, useState } from "react";
import { type DateRange, DayButton, DayPicker, type Matcher } from "react-day-picker";
import { cx } from "./cx";
import { fill } from "./fill";
import { IconButton } from "./icon-button";
import { toIso } from "./iso-date";
import { useUiTexts } from "./ui-texts";

/** How the working calendar sees a day: 休 or 班; nothing for an ordinary one. */
export type DayMark = (iso: string) => "rest" | "work" | undefined;

interface CalendarBase {
  readonly months?: number;
  readonly defaultMonth?: Date;
  readonly disabled?: Matcher[];
  readonly dayMark?: DayMark;
}

export type CalendarProps = CalendarBase &
  (
    | { readonly mode: "single"; readonly selected: Date | undefined; readonly onSelect: (date: Date | undefined) => void }
    | { readonly mode: "range"; readonly selected: DateRange | undefined; readonly onSelect: (range: DateRange | undefined, clicked: Date) => void }
  );

const Marks = createContext<DayMark | undefined>(undefined);

/** Month grid, weeks from Monday; arrow keys move by day and week, Page keys by month. */
export function Calendar(props: CalendarProps) {
  const { months = 1, defaultMonth, disabled, dayMark } = props;
  const texts = useUiTexts();
  const first = props.mode === "single" ? props.selected : props.selected?.from;
  const [month, setMonth] = useState(() => first ?? defaultMonth ?? new Date());
  const names = texts.monthNames.split(",");
  const weekdays = texts.weekdays.split(",");
  const caption = (shown: Date) => fill(texts.yearMonth, { year: shown.getFullYear(), month: names[shown.getMonth()] ?? "" });
  const shared = {
    month,
    onMonthChange: setMonth,
    numberOfMonths: months,
    weekStartsOn: 1 as const,
    showOutsideDays: months === 1,
    hideNavigation: true,
    autoFocus: true,
    ...(disabled === undefined ? {} : { disabled }),
    formatters: { formatCaption: caption, formatWeekdayName: (day: Date) => weekdays[day.getDay()] ?? "" },
    labels: {
      labelGrid: caption,
      labelWeekday: (day: Date) => weekdays[day.getDay()] ?? "",
      labelDayButton: (day: Date, { today }: { readonly today?: boolean }) => {
        const name = fill(texts.dayName, { year: day.getFullYear(), month: names[day.getMonth()] ?? "", day: day.getDate() });
        return today === true ? `${name} ${texts.today}` : name;
      },
    },
    classNames: looks,
    components: { DayButton: MarkedDay },
  };
  return (
    <Marks.Provider value={dayMark}>
      <div className="relative w-fit">
        <Navigation month={month} onMonth={setMonth} />
        {props.mode === "single" ? (
          <DayPicker {...shared} mode="single" selected={props.selected} onSelect={props.onSelect} />
        ) : (
          <DayPicker {...shared} mode="range" resetOnSelect selected={props.selected} onSelect={(range, clicked) => props.onSelect(range, clicked)} />
        )}
      </div>
    </Marks.Provider>
  );
}

const looks = {
  months: "flex gap-6",
  month: "min-w-0",
  month_caption: "flex h-control items-center justify-center font-semibold",
  month_grid: "border-collapse",
  weekday: "size-9 p-0 text-center text-small font-normal text-ink-3 max-md:size-11",
  day: "p-0 text-center",
  outside: "*:text-ink-3 *:font-normal",
  today: "*:font-semibold *:text-brand *:underline *:underline-offset-4",
  disabled: "*:text-ink-3/60 *:line-through *:hover:bg-transparent",
  selected: "*:bg-brand-fill! *:text-white!",
  range_middle: "*:rounded-none! *:bg-brand-soft! *:text-brand-strong!",
  hidden: "invisible",
} as const;

function Navigation({ month, onMonth }: { readonly month: Date; readonly onMonth: (month: Date) => void }) {
  const texts = useUiTexts();
  return (
    <div className="pointer-events-none absolute inset-x-0 top-0 z-1 flex justify-between *:pointer-events-auto">
      <span className="flex">
        <IconButton label={texts.previousYear} icon={<ChevronsLeft size={16} aria-hidden="true" />} onClick={() => onMonth(addYears(month, -1))} />
        <IconButton label={texts.previousMonth} icon={<ChevronLeft size={16} aria-hidden="true" />} onClick={() => onMonth(addMonths(month, -1))} />
      </span>
      <span className="flex">
        <IconButton label={texts.nextMonth} icon={<ChevronRight size={16} aria-hidden="true" />} onClick={() => onMonth(addMonths(month, 1))} />
        <IconButton label={texts.nextYear} icon={<ChevronsRight size={16} aria-hidden="true" />} onClick={() => onMonth(addYears(month, 1))} />
      </span>
    </div>
  );
}

function MarkedDay({ children, className, ...rest }: ComponentProps<typeof DayButton>) {
  const texts = useUiTexts();
  const mark = useContext(Marks)?.(toIso(rest.day.date));
  const word = mark === "rest" ? texts.dayRest : mark === "work" ? texts.dayWork : undefined;
  return (
    <DayButton
      {...rest}
      aria-label={word === undefined ? rest["aria-label"] : `${rest["aria-label"] ?? ""} ${word}`}
      data-mark={word}
      className={cx(
        className,
        "relative size-9 rounded-control border-0 bg-transparent text-body text-ink hover:bg-brand-soft max-md:size-11",
        "after:absolute after:top-0.5 after:right-0.5 after:text-small/3 after:content-[attr(data-mark)]",
        mark === "rest" ? "after:text-lamp-green-text" : "after:text-lamp-red-text",
      )}
    >
      {children}
    </DayButton>
  );
}
