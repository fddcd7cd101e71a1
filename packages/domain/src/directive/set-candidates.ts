import { conflict, invalid } from "../kernel/model";
import { command } from "../kernel/use-case";
import { Reading, stillInferred } from "./candidate";
import { SetCandidates } from "./model";
import { checkReferences } from "./references";
import { lockCandidates, valuesOf } from "./rows";
import { storeCandidates } from "./store-candidates";

/**
 * Gives many candidates the same lead unit, leader, class, date or field at once, or each a day of its own. A lead unit
 * given to many is a decision about the items, not about the words of each sentence: it teaches nothing.
 */
export const setCandidates = command({
  name: "directive.setCandidates", permission: "directive.decompose", input: SetCandidates,
  async run(context, { candidates: refs, set }) {
    const { rows, directive } = await lockCandidates(context.tx, refs);
    if (rows.some((row) => row.state === "dropped")) throw conflict("directive.candidate_dropped");
    const days = new Map(refs.map(({ id, dueOn }) => [id, dueOn]));
    const isEarly = (day: string | null | undefined) => Boolean(day && day < directive.heldOn);
    if (isEarly(set.dueOn) || refs.some(({ dueOn }) => isEarly(dueOn))) throw invalid("set.dueOn", "directive.due_before_meeting");
    await checkReferences(context.tx, set);
    const candidates = await storeCandidates(context, rows, rows.map((row) => {
      const read = Reading.parse(row.reading);
      const day = days.get(row.id);
      const own = day === undefined ? set : { ...set, dueOn: day };
      const isLedAnew = own.leadUnitId !== undefined && own.leadUnitId !== row.leadUnitId;
      return {
        ...row, ...own, reading: { ...read, inferred: stillInferred(read, valuesOf(row), own), ...(isLedAnew ? { leadInBulk: rows.length > 1 } : {}) },
        ...(own.dueOn ? { deadlineQuality: "stated" as const } : {}),
        // Whoever leads does not also help.
        cooperating: row.cooperating.filter(({ unitId }) => unitId !== own.leadUnitId),
        state: "proposed" as const,
      };
    }));
    return { candidates };
  },
});
