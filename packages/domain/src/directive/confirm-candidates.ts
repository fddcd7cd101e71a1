import { AppError, conflict } from "../kernel/model";
import { command } from "../kernel/use-case";
import { faultsOf } from "./candidate";
import { ConfirmCandidates } from "./model";
import { lockCandidates, valuesOf } from "./rows";
import { recordLessons } from "./record-lessons";
import { storeCandidates } from "./store-candidates";

/**
 * Confirms candidates as read and completed by a person; only confirmed ones are registered. All or none: what is
 * missing is named by candidate and field in `details.byId`, and for the first of them in `details.fields`.
 */
export const confirmCandidates = command({
  name: "directive.confirmCandidates", permission: "directive.decompose", input: ConfirmCandidates,
  async run(context, { candidates: refs }) {
    const { rows, text, directive } = await lockCandidates(context.tx, refs);
    if (rows.some((row) => row.state === "dropped")) throw conflict("directive.candidate_dropped");
    const faulty = rows.map((row) => ({ id: row.id, faults: faultsOf(valuesOf(row), directive.heldOn) })).filter(({ faults }) => Object.keys(faults).length > 0);
    const [first] = faulty;
    if (first) {
      throw new AppError("INVALID", "kernel.invalid_input", {
        fields: first.faults, byId: Object.fromEntries(faulty.map(({ id, faults }) => [id, faults])),
      });
    }
    const candidates = await storeCandidates(context, rows, rows.map((row) => ({ ...row, state: "confirmed" as const })));
    await recordLessons(context, text.body, rows);
    return { candidates };
  },
});
