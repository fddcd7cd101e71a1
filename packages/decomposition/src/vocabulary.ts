import type { OrganizationVocabulary } from "./types";
import { COUNTY_UNITS } from "./vocabulary-county";
import { FULL_NAMES } from "./vocabulary-full-names";
import { NATIONAL_UNITS } from "./vocabulary-national";

/** The vocabulary used where none is given: bodies of a county and of the centre. */
export const BUILT_IN_VOCABULARY: OrganizationVocabulary = {
  units: [...COUNTY_UNITS, ...FULL_NAMES, ...NATIONAL_UNITS],
  groups: [{ name: "各乡镇", members: [] }, { name: "各部门", members: [] }],
};

/** A vocabulary made ready for reading. */
export interface Lexicon {
  /** Longest known name at a position of the text. */
  nameAt(text: string, at: number): { written: string; name: string; bare: boolean } | null;
  groupAt(text: string, at: number): string | null;
  /** The unit whose duties the text speaks of most, or null. */
  ownerByDuty(text: string): string | null;
}

// What a body is called by: a name that ends so is a body even if no vocabulary knows it.
const ORGAN = /(?:局|委|办|部|署|厅|院|会|中心|(?:开发|经开|高新|新|园|示范|试验|保税|管理|合作|风景名胜|旅游度假|景)区|队|公司|集团|室|社|所|站|段|台|馆|[银支分总商]行|大学|学校|党校|联|科协|专班|小组|街道|镇|乡|政府|公署|海关|兵团|军区)$/;

/** True for a name that carries its organ (发改局), false for a bare field name (发改). */
export function hasOrgan(name: string): boolean {
  return ORGAN.test(name);
}

/** Bare field names that are plain nouns as well (教育, 交通): those the built-in vocabulary lists. */
const plainNouns = new Set(BUILT_IN_VOCABULARY.units.flatMap(({ name, aliases }) => [name, ...aliases]).filter((written) => !hasOrgan(written)));

/** 民政部门 are departments of a place, not the 民政部; 建设部署 is no 建设部. */
function isCutShort(written: string, text: string, at: number): boolean {
  return written.endsWith("部") && /[门分署队位件落]/.test(text.charAt(at + written.length));
}

class Names<T> {
  private readonly byHead = new Map<string, { written: string; value: T }[]>();
  add(written: string, value: T): void {
    if (written.length === 0) return;
    const head = written.slice(0, 1);
    const list = this.byHead.get(head) ?? [];
    if (list.some((entry) => entry.written === written)) return;
    list.push({ written, value });
    list.sort((a, b) => b.written.length - a.written.length);
    this.byHead.set(head, list);
  }
  at(text: string, at: number): { written: string; value: T } | null {
    return this.byHead.get(text.charAt(at))?.find(({ written }) => text.startsWith(written, at) && !isCutShort(written, text, at)) ?? null;
  }
}

const compiled = new WeakMap<OrganizationVocabulary, Lexicon>();

/** Prepares a vocabulary once; names given first win over later ones, full names over aliases. */
export function lexiconOf(vocabulary: OrganizationVocabulary = BUILT_IN_VOCABULARY): Lexicon {
  const known = compiled.get(vocabulary);
  if (known) return known;
  const names = new Names<string>();
  const groups = new Names<string>();
  const duties: { word: string; name: string }[] = [];
  for (const unit of vocabulary.units) names.add(unit.name, unit.name);
  for (const unit of vocabulary.units) {
    for (const alias of unit.aliases) names.add(alias, unit.name);
    for (const word of unit.duties ?? []) duties.push({ word, name: unit.name });
  }
  // What the given vocabulary does not know is still a body where it stands in the place of one; it goes by its own name.
  if (vocabulary !== BUILT_IN_VOCABULARY) {
    for (const unit of BUILT_IN_VOCABULARY.units) for (const written of [unit.name, ...unit.aliases]) names.add(written, written);
  }
  for (const group of vocabulary.groups) groups.add(group.name, group.name);
  const lexicon: Lexicon = {
    nameAt(text, at) {
      const found = names.at(text, at);
      // A name that only the county itself has listed (文旅口) was put there to be read as a body.
      return found && { written: found.written, name: found.value, bare: plainNouns.has(found.written) };
    },
    groupAt: (text, at) => groups.at(text, at)?.value ?? null,
    ownerByDuty(text) {
      let best: { name: string; weight: number } | null = null;
      for (const { word, name } of duties) {
        if (text.includes(word) && word.length > (best?.weight ?? 0)) best = { name, weight: word.length };
      }
      return best?.name ?? null;
    },
  };
  compiled.set(vocabulary, lexicon);
  return lexicon;
}
