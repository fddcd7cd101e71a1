import { calendarDays } from "@taizhang/db";
import { and, eq } from "drizzle-orm";
import { notFound } from "../kernel/model";
import { command } from "../kernel/use-case";
import { OfDay, SaveDay } from "./model";

const ofCounty = (day: string) => and(eq(calendarDays.day, day), eq(calendarDays.origin, "county"));

/** A day off or a working day of the county's own, with the document it rests on. */
export const saveDay = command({
  name: "calendar.saveDay",
  permission: "calendar.manage",
  input: SaveDay,
  async run({ tx, audit }, { day, ...values }) {
    const [before] = await tx.select().from(calendarDays).where(ofCounty(day));
    await tx.insert(calendarDays).values({ day, origin: "county", ...values }).onConflictDoUpdate({ target: [calendarDays.day, calendarDays.origin], set: values });
    audit({ subject: { type: "calendar", id: day }, before, after: values });
    return { day };
  },
});

/** Takes a day of the county's own back. @throws NOT_FOUND `calendar.day_unknown` */
export const removeDay = command({
  name: "calendar.removeDay",
  permission: "calendar.manage",
  input: OfDay,
  async run({ tx, audit }, { day }) {
    const [before] = await tx.delete(calendarDays).where(ofCounty(day)).returning();
    if (!before) throw notFound("calendar.day_unknown");
    audit({ subject: { type: "calendar", id: day }, before, after: { removed: true } });
    return { day };
  },
});
