import { conflict, invalid } from "../kernel/model";
import { command } from "../kernel/use-case";
import { Reading } from "./candidate";
import { MergeCandidates } from "./model";
import { lockCandidates, type CandidateRow } from "./rows";
import { storeCandidates } from "./store-candidates";

/** The first keeps its words and takes from the others what it lacks. */
function filled(first: CandidateRow, others: readonly CandidateRow[]): CandidateRow {
  const group = [first, ...others];
  const value = <K extends "leadUnitId" | "leaderPostId" | "fieldId" | "groupId" | "closingStandard">(key: K) =>
    group.map((row) => row[key]).find((found) => found !== null) ?? null;
  const dated = group.find(({ dueOn }) => dueOn !== null) ?? first;
  const counted = group.find(({ targetValue }) => targetValue !== null) ?? first;
  const leadUnitId = value("leadUnitId");
  const helpers = new Map(group.toReversed().flatMap(({ cooperating }) => cooperating).map((draft) => [draft.unitId, draft]));
  return {
    ...first, leadUnitId, leaderPostId: value("leaderPostId"), fieldId: value("fieldId"), groupId: value("groupId"),
    closingStandard: value("closingStandard"),
    dueOn: dated.dueOn, deadlineText: dated.deadlineText, deadlineQuality: dated.deadlineQuality,
    targetValue: counted.targetValue, targetUnit: counted.targetUnit,
    cooperating: [...helpers.values()].filter(({ unitId }) => unitId !== leadUnitId), state: "proposed",
  };
}

/**
 * Makes one candidate of several (S 0.10). The first in the text remains; the others become further sources of its
 * task when it is registered.
 */
export const mergeCandidates = command({
  name: "directive.mergeCandidates", permission: "directive.decompose", input: MergeCandidates,
  async run(context, { candidates: refs }) {
    if (refs.length < 2) throw invalid("candidates", "directive.merge_needs_two");
    const { rows } = await lockCandidates(context.tx, refs);
    if (rows.some((row) => row.state === "dropped")) throw conflict("directive.candidate_dropped");
    const [first, ...others] = rows;
    if (!first) throw invalid("candidates", "directive.merge_needs_two");
    const merged = others.map((row) => ({
      ...row, state: "dropped" as const, dropReason: "merged", reading: { ...Reading.parse(row.reading), mergedInto: first.id },
    }));
    return { candidates: await storeCandidates(context, rows, [filled(first, others), ...merged]) };
  },
});
