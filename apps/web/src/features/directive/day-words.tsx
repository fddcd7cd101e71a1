"use client";
import { useFormatter } from "next-intl";

/** The day that typed words mean, with its weekday; nothing where they mean none. */
export function DayWords({ day }: { readonly day: string | null }) {
  const format = useFormatter();
  return (
    <output className="font-medium tabular-nums">
      {day !== null && `${day} ${format.dateTime(new Date(`${day}T12:00:00Z`), { weekday: "long", timeZone: "UTC" })}`}
    </output>
  );
}
