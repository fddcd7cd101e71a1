import { AppError, conflict, type FieldErrors } from "../kernel/model";
import { command } from "../kernel/use-case";
import { CandidateValues, faultsOf, Reading, stillInferred } from "./candidate";
import { EditCandidate } from "./model";
import { checkReferences } from "./references";
import { lockCandidates, valuesOf } from "./rows";
import { storeCandidates } from "./store-candidates";

/**
 * Saves what a person changed of a candidate. A confirmed one has to be confirmed again. A deadline before the meeting
 * is refused at its field; a missing owner is not: that is asked when it is confirmed.
 */
export const editCandidate = command({
  name: "directive.editCandidate", permission: "directive.decompose", input: EditCandidate,
  async run(context, { id, version, set: touched, recognised }) {
    const { rows: [row], directive } = await lockCandidates(context.tx, [{ id, version }]).catch((error: unknown) => {
      // Both versions go to the screen, so that the later officer sees what the earlier one wrote.
      if (error instanceof AppError && error.reason === "directive.candidate_changed") throw conflict(error.reason, { ...error.details, yours: touched });
      throw error;
    });
    if (!row || row.state === "dropped") throw conflict("directive.candidate_dropped");
    const set = CandidateValues.parse({ ...valuesOf(row), ...touched });
    const { leadUnitId: _asked, ...faults } = faultsOf(set, directive.heldOn);
    if (Object.keys(faults).length > 0) throw new AppError("INVALID", "kernel.invalid_input", { fields: withPrefix(faults) });
    await checkReferences(context.tx, set).catch((error: unknown) => { throw prefixed(error); });
    const read = Reading.parse(row.reading);
    const reading = { ...read, ...chosenFor(recognised, row, set, read), unmatched: read.unmatched.filter((name) => name !== recognised), inferred: stillInferred(read, valuesOf(row), set), ...(set.leadUnitId === row.leadUnitId ? {} : { leadInBulk: false }) };
    const candidates = await storeCandidates(context, [row], [{ ...row, ...set, reading, state: "proposed" }]);
    return { candidates };
  },
});

const unitsOf = ({ leadUnitId, cooperating }: CandidateValues) => [leadUnitId, ...cooperating.map(({ unitId }) => unitId)].filter((id) => id !== null);

/** The name of the text and the one unit that came with it; what two people may teach differently is never guessed. */
function chosenFor(name: string | undefined, before: CandidateValues, after: CandidateValues, { recognised = [] }: Reading): Pick<Reading, "recognised"> {
  const [unitId, ...more] = unitsOf(after).filter((id) => !unitsOf(before).includes(id));
  return name === undefined || unitId === undefined || more.length > 0 ? {} : { recognised: [...recognised.filter((pair) => pair.name !== name), { name, unitId }] };
}

const withPrefix = (fields: FieldErrors): FieldErrors => Object.fromEntries(Object.entries(fields).map(([key, reason]) => [`set.${key}`, reason]));

/** Field errors carry the path of the input, as those of the schema do. */
function prefixed(error: unknown): unknown {
  if (!(error instanceof AppError) || error.code !== "INVALID") return error;
  return new AppError("INVALID", error.reason, { fields: withPrefix((error.details?.fields ?? {}) as FieldErrors) });
}
