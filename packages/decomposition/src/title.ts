import { afterDate } from "./date-lead";
import { withoutManner } from "./demand-words";

/** Longest title of a ledger row, in characters. */
const LONGEST = 30;
/** A title shorter than this takes the next clause with it. */
const SHORT = 6;

const MODAL = /^(?:都|也|均|还|更|再)*(?:要|必须|务必|应当?|须|需)(?!求|素|点(?!对))/;
const DUTY = /^(?:负责|牵头|具体负责|总?牵头负责)(?!单位|人)/;
const STRENGTH = /^(?:确保|力争|保证|争取|务必|努力|限期|尽快|抓紧|立即|马上|及时|尽早)(?:于|在|到)?(?=[^，。]{4})/;
const GENERAL_TERM = /^(?:今后|(?:今年|本年度|全年|下半年|年度)(?!目标|任务|计划))[，,]?/;
/** 今后凡…的支出，必须先报…: the matter of a rule, which its title joins with what is to be done. */
const OF_RULE = /^(?:今后|自?即日起)?[，,]?(?:对(?:于)?)?凡是?/;

/** The words of a clause without date, modal, strength and manner, as far as something is left to call it by. */
function bare(clause: string): string {
  let words = clause;
  for (let guard = 0; guard < 4; guard++) {
    const next = words.slice(afterDate(words, 0)).replace(MODAL, "").replace(GENERAL_TERM, "").replace(STRENGTH, "").replace(DUTY, "").replace(/^[，,、：:\s]+/, "");
    if (next === words || next.length < 4) break;
    words = next;
  }
  const plain = withoutManner(words);
  return plain.length >= 4 ? plain : words;
}

/** Cuts at the last mark before the limit, else at the limit. */
function shortened(title: string): string {
  if (title.length <= LONGEST) return title;
  const cut = Math.max(...["，", "、", "；"].map((mark) => title.lastIndexOf(mark, LONGEST)));
  return cut >= LONGEST / 2 ? title.slice(0, cut) : `${title.slice(0, LONGEST - 1)}…`;
}

/**
 * A short name for the ledger, of at most 30 characters, from the words of an item: its first clause without number,
 * date, owner, modal and manner. A very short clause takes the next with it; an object (对6个项目) and the matter of a
 * rule (凡…的支出) are joined with what is to be done. `object`: the words of the item before its owner.
 */
export function shortTitle(text: string, ownerEnd = 0, object = ""): string {
  const body = text.slice(ownerEnd).replace(/^[，,、：:\s]+/, "");
  const clauses = body.split(/[，,；;。！!？?]/).map((c) => c.trim()).filter((c) => c !== "");
  const first = bare(clauses[0] ?? text);
  const second = clauses[1] === undefined ? "" : bare(clauses[1]);
  const before = object.replace(/^(?:对(?:于)?|针对)/, "").replace(/[，,、：:\s]+$/, "");
  if (before.length >= 3 && !/[，。；]/.test(before)) return shortened(before + first);
  if (OF_RULE.test(clauses[0] ?? "")) return shortened(first.replace(OF_RULE, "") + second);
  return shortened(first.length < SHORT && second !== "" ? `${first}，${second}` : first);
}
