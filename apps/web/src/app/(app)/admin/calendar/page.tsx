import { getCalendar } from "@taizhang/domain/calendar/server";
import { today } from "@taizhang/planning";
import { can } from "@taizhang/policy";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { forbidden } from "next/navigation";
import { CalendarView } from "@/features/calendar/calendar-view";
import { call, requireSession } from "@/server/call";
import { oneOf, type SearchParams } from "@/server/search-params";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("calendar"))("title") });

/** The working calendar, for who keeps it: `?year=2027`. */
export default async function CalendarPage({ searchParams }: { readonly searchParams: SearchParams }) {
  if (!can((await requireSession()).actor, "calendar.manage")) forbidden();
  const day = today(new Date());
  const wanted = Number(oneOf(await searchParams, "year", 4));
  const year = Number.isInteger(wanted) && wanted >= 2020 && wanted <= 2099 ? wanted : Number(day.slice(0, 4));
  return <CalendarView data={await call(getCalendar, {})} year={year} today={day} />;
}
