import type { LessonKind } from "@taizhang/policy";
import { conflict } from "../kernel/model";
import { parseTable, type LineFault } from "../kernel/table";
import { command, query } from "../kernel/use-case";
import { ImportTable, splitWords } from "./model";
import { openCatalogue, readCatalogue, storeWords, type KeptWord, type WordCatalogue } from "./word-catalogue";

/** One line of the table: its unit, and what of its words is new and what the unit has already. */
type Line = { line: number; unit: string; unitName: string | null; added: string[]; present: string[] };
type Plan = { lines: Line[]; faults: LineFault[]; words: KeptWord[] };

const isHead = ({ cells: [unit = ""] }: { cells: string[] }) => /^(?:责任|主管)?(?:单位|机构|部门|unit)(?:名称|全称)?$/i.test(unit);
/** The rows below the head, which an office's table may have below its title. */
function body(text: string) {
  const rows = parseTable(text);
  return rows.slice(rows.slice(0, 5).findIndex(isHead) + 1);
}

/** The unit has the word; a table may list its full and short name among the others. */
function isPresent(catalogue: WordCatalogue, { kind, word, unitId }: KeptWord): boolean {
  const { name, shortName } = catalogue.unit(unitId);
  return catalogue.keptAs(kind, word)?.unitId === unitId || (kind === "alias" && [name, shortName].includes(word));
}

/** Columns: 单位 职责词 别名. A row that names them is skipped with what stands above it; a word that an earlier line gave to another unit is a fault of the later. */
function planWords(catalogue: WordCatalogue, text: string): Plan {
  const plan: Plan = { lines: [], faults: [], words: [] };
  for (const { line, cells: [unit = "", duties = "", aliases = ""] } of body(text)) {
    const found = catalogue.find(unit);
    if ("fault" in found) {
      plan.faults.push({ line, field: "unit", key: unit === "" ? "kernel.required" : found.fault });
      plan.lines.push({ line, unit, unitName: null, added: [], present: [] });
      continue;
    }
    const { unitId } = found;
    const read: Line = { line, unit, unitName: catalogue.unit(unitId).name, added: [], present: [] };
    const take = (kind: LessonKind, field: string, word: string) => {
      const taken: KeptWord = { kind, word, unitId, origin: "imported" };
      const fault = isPresent(catalogue, taken) ? null : catalogue.faultOf(taken);
      if (isPresent(catalogue, taken)) read.present.push(word);
      else if (fault) plan.faults.push({ line, field, ...fault });
      else {
        catalogue.take(taken);
        read.added.push(word);
        plan.words.push(taken);
      }
    };
    for (const word of splitWords(duties)) take("duty", "duties", word);
    for (const word of splitWords(aliases)) take("alias", "aliases", word);
    plan.lines.push(read);
  }
  return plan;
}

const presentIn = (lines: readonly Line[]) => lines.reduce((sum, { present }) => sum + present.length, 0);

/** What an import would do, line by line, and what stands in its way: unknown units, words of other units, words that are none. */
export const previewWords = query({
  name: "organization.previewWords",
  permission: "organization.read",
  input: ImportTable,
  async run({ tx }, { text }) {
    const { lines, faults, words } = planWords(await readCatalogue(tx), text);
    return { lines, faults, added: words.length, present: presentIn(lines) };
  },
});

/**
 * Duty words and names by a table: adds what is new, leaves what is there, takes nothing away; all of it or nothing.
 * @throws CONFLICT `organization.import_faulty`
 */
export const importWords = command({
  name: "organization.importWords",
  permission: "organization.manage",
  input: ImportTable,
  async run({ tx, audit }, { text }) {
    const { lines, faults, words } = planWords(await openCatalogue(tx), text);
    if (faults.length > 0 || lines.length === 0) throw conflict("organization.import_faulty", { faults: faults.slice(0, 100) });
    await storeWords(tx, words);
    audit({ subject: { type: "unit", id: "import" }, after: { words: words.map(({ kind, word, unitId }) => ({ kind, word, unitId })), present: presentIn(lines) } });
    return { added: words.length, present: presentIn(lines) };
  },
});
