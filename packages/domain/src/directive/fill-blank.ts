import { conflict, invalid, notFound } from "../kernel/model";
import { command } from "../kernel/use-case";
import { baseAmount } from "./blank";
import { Reading } from "./candidate";
import { FillBlank } from "./model";
import { lockCandidates } from "./rows";
import { storeCandidates } from "./store-candidates";

/**
 * Enters what a text withholds (XX), as a person found it (S 0.1): a number, a name, or that nothing is to be entered.
 * The text stays as it is; the first number becomes the target where the candidate has none.
 * @throws NOT_FOUND `directive.blank_not_found`
 */
export const fillBlank = command({
  name: "directive.fillBlank", permission: "directive.decompose", input: FillBlank,
  async run(context, { start, value, unit, words, ...ref }) {
    const { rows: [row] } = await lockCandidates(context.tx, [ref]);
    if (!row || row.state === "dropped") throw conflict("directive.candidate_dropped");
    const read = Reading.parse(row.reading);
    const blank = read.blanks.find((one) => one.start === start);
    if (!blank) throw notFound("directive.blank_not_found");
    const found = value === null ? { value, unit: null, words } : { ...baseAmount(value, unit), words: null };
    if (found.value !== null && Math.abs(found.value) > 1e12) throw invalid("value", "kernel.invalid");
    const reading = { ...read, blanks: read.blanks.filter((one) => one !== blank), filled: [...read.filled, { ...blank, ...found }] };
    const target = row.targetValue === null && found.value !== null ? { targetValue: found.value, targetUnit: found.unit } : {};
    const candidates = await storeCandidates(context, [row], [{ ...row, reading, ...target, state: "proposed" }]);
    return { candidates };
  },
});
