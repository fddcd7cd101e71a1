import { command } from "../kernel/use-case";
import { DropCandidates, reasonOf } from "./model";
import { lockCandidates } from "./rows";
import { storeCandidates } from "./store-candidates";

/** Leaves candidates out of the ledger; the reason stays with them and they can be brought back (S 0.6). */
export const dropCandidates = command({
  name: "directive.dropCandidates", permission: "directive.decompose", input: DropCandidates,
  async run(context, { candidates: refs, code, text }) {
    const { rows } = await lockCandidates(context.tx, refs);
    const dropReason = reasonOf(code, text);
    return { candidates: await storeCandidates(context, rows, rows.map((row) => ({ ...row, state: "dropped" as const, dropReason }))) };
  },
});
