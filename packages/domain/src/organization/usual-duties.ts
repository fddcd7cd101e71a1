import { USUAL_DUTIES } from "@taizhang/decomposition";
import { z } from "zod";
import { invalid } from "../kernel/model";
import { command, query } from "../kernel/use-case";
import { AdoptDuties } from "./model";
import { openCatalogue, readCatalogue, storeWords, type KeptWord, type WordCatalogue } from "./word-catalogue";

/** 县水务局 and 云川县水务局 are the 水务局. */
const withoutPlace = (name: string) => name.replace(/^[\u4e00-\u9fff]{0,6}?[县市区旗](?=.{3})/, "");
const single = (ids: readonly string[]): string | null => (new Set(ids).size === 1 ? (ids[0] ?? null) : null);

/** The one unit that goes by a name of the bureau: by its own names, else by an alias; null where none or several do. */
function unitLike({ units, words }: WordCatalogue, names: readonly string[]): string | null {
  const own = units.filter(({ name, shortName }) => [name, shortName, withoutPlace(name)].some((word) => names.includes(word))).map(({ id }) => id);
  if (own.length > 0) return single(own);
  return single(words.filter(({ kind, word }) => kind === "alias" && names.includes(word)).map(({ unitId }) => unitId));
}

/** The usual duties of a county's bureaus, each with the unit that goes by its name, and who has the word already. */
export const previewUsualDuties = query({
  name: "organization.previewUsualDuties",
  permission: "organization.read",
  input: z.object({}),
  async run({ tx }) {
    const catalogue = await readCatalogue(tx);
    return USUAL_DUTIES.map(({ bureau, names, duties }) => ({
      bureau, unitId: unitLike(catalogue, names),
      duties: duties.map((word) => {
        const ownerId = catalogue.keptAs("duty", word)?.unitId ?? null;
        return { word, ownerId, ownerName: ownerId === null ? null : catalogue.unit(ownerId).shortName };
      }),
    }));
  },
});

/**
 * Gives units the usual duties of the bureaus chosen for them. Words that a unit has already stay with it.
 * @throws INVALID at `choices` for a bureau that is unknown or chosen twice; NOT_FOUND `organization.unit_not_found`
 */
export const adoptUsualDuties = command({
  name: "organization.adoptUsualDuties",
  permission: "organization.manage",
  input: AdoptDuties,
  async run({ tx, audit }, { choices }) {
    const catalogue = await openCatalogue(tx);
    const usual = new Map(USUAL_DUTIES.map(({ bureau, duties }) => [bureau, duties]));
    if (choices.some(({ bureau }) => !usual.has(bureau)) || new Set(choices.map(({ bureau }) => bureau)).size < choices.length) throw invalid("choices", "kernel.invalid");
    const wanted = choices.flatMap(({ bureau, unitId }) => (usual.get(bureau) ?? []).map((word): KeptWord => ({ kind: "duty", word, unitId: catalogue.unit(unitId).id, origin: "usual" })));
    const added = wanted.filter((word) => catalogue.faultOf(word) === null);
    await storeWords(tx, added);
    audit({ subject: { type: "unit", id: "usual" }, after: { choices, words: added.map(({ word }) => word) } });
    return { added: added.length, left: wanted.length - added.length };
  },
});
