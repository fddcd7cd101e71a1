import { z } from "zod";
import { query } from "../kernel/use-case";
import { calendarData } from "./rows";

/** The county's working calendar with its seasons, as every screen computes with it. */
export const getCalendar = query({
  name: "calendar.get",
  permission: "calendar.read",
  input: z.object({}),
  run: ({ tx }) => calendarData(tx),
});
