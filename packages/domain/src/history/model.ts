import type { Day } from "@taizhang/planning";
import { z } from "zod";

/** A day of the past to be shown (截至某日); left out: today. */
export const AsOf = z.object({ asOf: z.iso.date().optional() });

/** The past day that is meant, or null where it is today (or not yet). */
export const pastDay = (asOf: Day | undefined, today: Day): Day | null => (asOf !== undefined && asOf < today ? asOf : null);
