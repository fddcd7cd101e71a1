import { today } from "@taizhang/planning";
import { query } from "../kernel/use-case";
import { instructionsOf } from "./instructions";
import { instructionLimit, ListInstructions } from "./model";

/** My instructions (批示) with their answers; for the offices and the observer, all that they may know. */
export const listInstructions = query({
  name: "overview.instructions", permission: "overview.read", input: ListInstructions,
  async run({ tx, actor, now }, { state }) {
    return { day: today(now), rows: await instructionsOf(tx, actor, state, instructionLimit) };
  },
});
