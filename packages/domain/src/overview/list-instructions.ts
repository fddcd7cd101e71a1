import { today } from "@taizhang/planning";
import { pastDay } from "../history/model";
import { query } from "../kernel/use-case";
import { countInstructions, instructionsOf } from "./instructions";
import { instructionLimit, ListInstructions } from "./model";

/**
 * My instructions (批示) with their answers, today or as they stood on a past day; for the offices and the observer, all that
 * they may know. The counts are of all of them, whatever is listed.
 */
export const listInstructions = query({
  name: "overview.instructions", permission: "overview.read", input: ListInstructions,
  async run({ tx, actor, now }, { state, asOf }) {
    const past = pastDay(asOf, today(now));
    const [rows, counts] = await Promise.all([instructionsOf(tx, actor, state, past, instructionLimit), countInstructions(tx, actor, past)]);
    return { day: past ?? today(now), asOf: past, rows, counts };
  },
});
