import { calendarDays, calendarYears } from "@taizhang/db";
import { addDays, readNotice, type Day } from "@taizhang/planning";
import { and, eq } from "drizzle-orm";
import { insertAll } from "../kernel/bulk";
import { conflict } from "../kernel/model";
import { command, query } from "../kernel/use-case";
import { ImportYear, noticeOf, NoticeInput } from "./model";
import { calendarData } from "./rows";

/** What the words of a notice come to, and what is wrong with them; nothing is stored. */
export const previewYear = query({
  name: "calendar.previewYear",
  permission: "calendar.read",
  input: NoticeInput,
  run: async ({ tx }, { year, text }) => ({ ...readNotice(text, year), replaces: noticeOf(await calendarData(tx), year)?.source ?? null }),
});

/**
 * Takes over a year's notice of holidays (days off and make-up days), in place of what was known of that year.
 * @throws CONFLICT `calendar.notice_faulty` with the faults
 */
export const importYear = command({
  name: "calendar.importYear",
  permission: "calendar.manage",
  input: ImportYear,
  async run({ tx, actor, now, audit }, { year, text, source }) {
    const { off, workdays, faults } = readNotice(text, year);
    if (faults.length > 0) throw conflict("calendar.notice_faulty", { faults: faults.slice(0, 50) });
    const before = noticeOf(await calendarData(tx), year);
    const values = { source, authorId: actor.userId, authorName: actor.name, importedAt: now };
    await tx.insert(calendarYears).values({ year, ...values }).onConflictDoUpdate({ target: calendarYears.year, set: values });
    await tx.delete(calendarDays).where(and(eq(calendarDays.origin, "notice"), eq(calendarDays.source, String(year))));
    const rows = [...new Set(off.flatMap(daysOf))].map((day) => ({ day, kind: "off" })).concat([...new Set(workdays)].map((day) => ({ day, kind: "work" })));
    await insertAll(tx, calendarDays, ["day", "origin", "kind", "title", "source"], rows.map(({ day, kind }) => ({ day, kind: kind === "off" ? "off" : "work", origin: "notice", title: "", source: String(year) })));
    audit({ subject: { type: "calendar", id: String(year) }, before, after: { source, off, workdays } });
    return { year, off: off.length, workdays: workdays.length };
  },
});

function daysOf([first, last]: readonly [Day, Day]): Day[] {
  const days: Day[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
