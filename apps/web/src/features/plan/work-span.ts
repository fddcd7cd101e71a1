import { addDays, isDay, parsePeriod, reportingPeriod, weekStart, type Day } from "@taizhang/planning";

export const spans = ["month", "week", "day"] as const;
export type SpanKind = (typeof spans)[number];
/** A month, a week or a day as the address names it, with a day of the one before and the one after. */
export type WorkSpan = { readonly kind: SpanKind; readonly day: Day; readonly name: string; readonly firstOn: Day; readonly lastOn: Day; readonly before: Day; readonly after: Day };

/** The span that `?span=week&day=2026-11-24` means; the current month where it means none. */
export function workSpan(wantedKind: string, wantedDay: string, today: Day): WorkSpan {
  const kind = spans.find((one) => one === wantedKind) ?? "month";
  const day = isDay(wantedDay) ? wantedDay : today;
  if (kind === "day") return { kind, day, name: day, firstOn: day, lastOn: day, before: addDays(day, -1), after: addDays(day, 1) };
  if (kind === "week") {
    const firstOn = weekStart(day);
    return { kind, day, name: reportingPeriod("A", day, "weekly").period, firstOn, lastOn: addDays(firstOn, 6), before: addDays(firstOn, -7), after: addDays(firstOn, 7) };
  }
  const { startOn: firstOn, endOn: lastOn } = parsePeriod(day.slice(0, 7));
  return { kind, day, name: day.slice(0, 7), firstOn, lastOn, before: addDays(firstOn, -1), after: addDays(lastOn, 1) };
}
