import { today } from "@taizhang/planning";
import { reachOf } from "@taizhang/policy";
import { pastDay } from "../history/model";
import { query } from "../kernel/use-case";
import { waitingInstructions } from "./instructions";
import { concentration, GetOverview, rateOf } from "./model";
import { beforePast, beforeToday, countyFrame, pastAttention, pastFigures, pastWaiting } from "./past";
import { attention, figures } from "./rows";

/**
 * Where the county (or a leader's portfolio) stands: lamps, on-schedule rate, units, fields, what asks for a decision; today
 * or as of a past day, beside the same day of the month before where the history reaches so far (else null: a number is not
 * invented). Row level security leaves out what the reader may not know. Four statements (five for a past day), whatever the county has.
 */
export const getOverview = query({
  name: "overview.get", permission: "overview.read", input: GetOverview,
  async run({ tx, actor, now }, { asOf }) {
    const past = pastDay(asOf, today(now));
    const day = past ?? today(now);
    const scope = reachOf("overview.read", actor.role) === "portfolio" ? ("portfolio" as const) : ("county" as const);
    const [found, asked, waiting, place, earlier] = await Promise.all(past === null
      ? [figures(tx, day, scope === "portfolio"), attention(tx, day), waitingInstructions(tx, actor, day), countyFrame(tx, day, scope === "portfolio"), null]
      : [pastFigures(tx, day), pastAttention(tx, day), pastWaiting(tx, actor, day), countyFrame(tx, day, scope === "portfolio"), beforePast(tx, day)]);
    const before = past === null ? place && beforeToday(place, day) : earlier;
    return {
      day, asOf: past, scope,
      county: place?.name ?? "", target: place?.target == null ? null : { value: place.target, name: place.targetName ?? "" },
      ...found, rate: rateOf(found.on, found.owed),
      concentrated: concentration(found.units.map(({ id, name, lamps }) => ({ id, name, red: lamps.red }))),
      attention: asked, waiting, before: before ?? null, line: place?.line ?? [],
    };
  },
});
