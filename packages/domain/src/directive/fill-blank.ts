import { conflict, notFound } from "../kernel/model";
import { command } from "../kernel/use-case";
import { Reading } from "./candidate";
import { FillBlank } from "./model";
import { lockCandidates } from "./rows";
import { storeCandidates } from "./store-candidates";

/**
 * Enters the value that a text withholds (XX), as a person found it (S 0.1). The text stays as it is; the value becomes
 * the target where the candidate has none and nothing else is withheld or stated.
 * @throws NOT_FOUND `directive.blank_not_found`
 */
export const fillBlank = command({
  name: "directive.fillBlank", permission: "directive.decompose", input: FillBlank,
  async run(context, { start, value, unit, ...ref }) {
    const { rows: [row] } = await lockCandidates(context.tx, [ref]);
    if (!row || row.state === "dropped") throw conflict("directive.candidate_dropped");
    const read = Reading.parse(row.reading);
    const blank = read.blanks.find((one) => one.start === start);
    if (!blank) throw notFound("directive.blank_not_found");
    const reading = { ...read, blanks: read.blanks.filter((one) => one !== blank), filled: [...read.filled, { ...blank, value, unit }] };
    const isTarget = row.targetValue === null && reading.blanks.length === 0 && reading.filled.length === 1 && reading.quantities.length === 0;
    const candidates = await storeCandidates(context, [row], [{ ...row, reading, ...(isTarget ? { targetValue: value, targetUnit: unit } : {}), state: "proposed" }]);
    return { candidates };
  },
});
