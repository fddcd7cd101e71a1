import { conflict, invalid } from "../kernel/model";
import { command } from "../kernel/use-case";
import { Reading, stillInferred } from "./candidate";
import { SetCandidates } from "./model";
import { checkReferences } from "./references";
import { lockCandidates, valuesOf } from "./rows";
import { storeCandidates } from "./store-candidates";

/** Gives many candidates the same lead unit, leader, class, date or field at once. */
export const setCandidates = command({
  name: "directive.setCandidates", permission: "directive.decompose", input: SetCandidates,
  async run(context, { candidates: refs, set }) {
    const { rows, directive } = await lockCandidates(context.tx, refs);
    if (rows.some((row) => row.state === "dropped")) throw conflict("directive.candidate_dropped");
    if (set.dueOn && set.dueOn < directive.heldOn) throw invalid("set.dueOn", "directive.due_before_meeting");
    await checkReferences(context.tx, set);
    const readings = rows.map((row) => ({ row, read: Reading.parse(row.reading) }));
    const candidates = await storeCandidates(context, rows, readings.map(({ row, read }) => ({
      ...row, ...set, reading: { ...read, inferred: stillInferred(read, valuesOf(row), set) },
      ...(set.dueOn ? { deadlineQuality: "stated" as const } : {}),
      // Whoever leads does not also help.
      cooperating: row.cooperating.filter(({ unitId }) => unitId !== set.leadUnitId),
      state: "proposed" as const,
    })));
    return { candidates };
  },
});
