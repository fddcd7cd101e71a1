import { command } from "../kernel/use-case";
import { Reading } from "./candidate";
import { RestoreCandidates } from "./model";
import { lockCandidates } from "./rows";
import { storeCandidates } from "./store-candidates";

/** Brings dropped or merged candidates back, and opens confirmed ones again. */
export const restoreCandidates = command({
  name: "directive.restoreCandidates", permission: "directive.decompose", input: RestoreCandidates,
  async run(context, { candidates: refs }) {
    const { rows } = await lockCandidates(context.tx, refs);
    return {
      candidates: await storeCandidates(context, rows, rows.map((row) => ({
        ...row, state: "proposed" as const, dropReason: null, reading: { ...Reading.parse(row.reading), mergedInto: null },
      }))),
    };
  },
});
