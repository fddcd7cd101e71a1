import { county } from "@taizhang/db";
import { today } from "@taizhang/planning";
import { reachOf } from "@taizhang/policy";
import { query } from "../kernel/use-case";
import { waitingInstructions } from "./instructions";
import { concentration, GetOverview, rateOf } from "./model";
import { attention, figures } from "./rows";

/**
 * Where the county (or a leader's portfolio) stands: lamps, on-schedule rate, units, fields, what asks for a decision.
 * Row level security leaves out what the reader may not know. Four statements, whatever the county has. There is no
 * comparison with last month: yesterday's lamps are not kept, and a number is not invented.
 */
export const getOverview = query({
  name: "overview.get", permission: "overview.read", input: GetOverview,
  async run({ tx, actor, now }) {
    const day = today(now);
    const scope = reachOf("overview.read", actor.role) === "portfolio" ? ("portfolio" as const) : ("county" as const);
    const found = await figures(tx, day, scope === "portfolio");
    const asked = await attention(tx, day);
    const waiting = await waitingInstructions(tx, actor, day);
    const [place] = await tx.select({ name: county.name, target: county.onScheduleTarget, targetName: county.onScheduleTargetName }).from(county);
    return {
      day, scope,
      county: place?.name ?? "", target: place?.target == null ? null : { value: place.target, name: place.targetName ?? "" },
      ...found, rate: rateOf(found.on, found.owed),
      concentrated: concentration(found.units.map(({ id, name, lamps }) => ({ id, name, red: lamps.red }))),
      attention: asked, waiting,
    };
  },
});
