import { chineseNumber } from "../../src/numerals";
import type { DeadlineQuality } from "../../src/types";
import { lexiconOf } from "../../src/vocabulary";
import { parseCsv } from "../csv";
import { sentenceAround } from "./figures";
import type { ReferenceItem, ReferenceOwners, ReferenceQuantity, ReferenceText } from "./reference";

/**
 * The table of the county speech (items.csv) as a reference. How its columns map:
 * - `lead_units`, `other_units`, `leader` count as named where the item's sentence (full stop to full stop) holds the unit,
 *   by its name, its short name or as a class; the rest are guesses of its maker and not measured. Several lead units
 *   stand side by side, so that none of them is *the* lead; nor is one that the maker chose by its duties among those that
 *   the sentence lists (rows of one sentence with different leads).
 * - `deadline_text`, `deadline_norm`, `hardness` give date and quality: a month and day with a word for it in the text
 *   (年底, 10月底) is `stated`, otherwise (全年, 下半年) `derived`; `season:…` and hardness `event` are `seasonal`;
 *   `start+…d` is `derived` without a date; any other word (尽快, 限期, 定期, 今后) is `vague`; a day that names another
 *   meeting (hardness `ref` with a number) and no word at all fix nothing, so that `none` or `vague` without a date is right.
 * - `quantity` counts as far as the quoted words hold the number (the maker also counted members: 3类) and it is not the
 *   deadline (百日).
 */
export function speechReference(text: string, table: string): ReferenceText {
  const [head = [], ...rows] = parseCsv(table);
  const year = 2026;
  const read = rows.map((cells) => {
    const cell = (name: string) => cells[head.indexOf(name)] ?? "";
    const span = { start: Number(cell("char_start")), end: Number(cell("char_end")) };
    return { cell, span, sentence: sentenceAround(text, span) };
  });
  const items = read.map(({ cell, span, sentence }): ReferenceItem => {
    const chosen = read.some((other) => other.sentence === sentence && other.cell("lead_units") !== "" && other.cell("lead_units") !== cell("lead_units"));
    const owners = ownersOf(sentence, { lead: cell("lead_units"), others: cell("other_units"), leader: cell("leader") });
    return {
      ...span,
      owners: chosen ? { ...owners, lead: null } : owners,
      deadline: deadlineOf({ words: cell("deadline_text"), norm: cell("deadline_norm"), hardness: cell("hardness") }, year),
      quantities: cell("deadline_norm").startsWith("start+") ? [] : quantitiesOf(text.slice(span.start, span.end), cell("quantity")),
    };
  });
  return { name: "county speech", text, date: `${year}-07-20`, items, review: [{ start: text.indexOf("今年以来，全县"), end: text.indexOf("从政策机遇看") }] };
}

function namesIn(cell: string): string[] {
  return cell.split(/[、；;]/).map((name) => name.replace(/^会同：/, "").replace(/（.*）$/, "").trim()).filter((name) => name.length > 1);
}

/** Whether the sentence itself names the unit. */
function isNamedIn(sentence: string, name: string): boolean {
  const lexicon = lexiconOf();
  const known = lexicon.nameAt(name, 0)?.name;
  const same = (words: string) => words === name || (name.startsWith("各") && words.endsWith(name.slice(1)));
  if (sentence.includes(name)) return true;
  return [...sentence].some((_, at) => (known !== undefined && lexicon.nameAt(sentence, at)?.name === known) || (sentence.charAt(at) === "各" && same(sentence.slice(at, at + name.length + 3).replace(/[^单位]*$/, ""))));
}

function ownersOf(sentence: string, { lead, others, leader }: { lead: string; others: string; leader: string }): ReferenceOwners {
  const named = (cell: string) => namesIn(cell).filter((name) => isNamedIn(sentence, name));
  const leads = named(lead);
  const [only] = leads;
  const isClass = only !== undefined && only.startsWith("各");
  return { lead: leads.length === 1 && only !== undefined && !isClass ? only : null, units: [...leads, ...named(others)], leaders: named(leader) };
}

function deadlineOf({ words, norm, hardness }: { words: string; norm: string; hardness: string }, year: number): NonNullable<ReferenceItem["deadline"]> {
  const nothing: readonly DeadlineQuality[] = ["none", "vague"];
  if (/^\d\d-\d\d$/.test(norm)) return { date: `${year}-${norm}`, qualities: [/年底|月底/.test(words) ? "stated" : "derived"] };
  if (norm.startsWith("start+")) return { date: null, qualities: ["derived"] };
  if (norm.startsWith("season") || hardness === "event") return { date: null, qualities: ["seasonal"] };
  if (words === "" || (hardness === "ref" && /\d/.test(words))) return { date: null, qualities: nothing };
  return { date: null, qualities: ["vague"] };
}

const SCALES: Record<string, number> = { 万: 1e4, 亿: 1e8 };

function quantitiesOf(quote: string, cell: string): ReferenceQuantity[] {
  const found: ReferenceQuantity[] = [];
  for (const m of cell.matchAll(/(≥|≤)?(\d+)(万|亿)?(元|个|条|处)?/g)) {
    const said = [...quote.matchAll(/\d+|(?<!第)[一二三四五六七八九十百]+/g)].some(([n]) => Number(n) === Number(m[2]) || chineseNumber(n) === Number(m[2]));
    if (!said) continue;
    const value = Number(m[2]) * (SCALES[m[3] ?? ""] ?? 1);
    found.push({ value, ...(m[4] === undefined ? {} : { unit: m[4] }), comparator: m[1] === "≥" ? ">=" : m[1] === "≤" ? "<=" : "=" });
  }
  return found;
}
