import { readDutyStatement, saysFirstLeads } from "./duty-statement";
import type { Responsibility, Span } from "./types";
import { listsBodies } from "./unit-list";
import type { Lexicon } from "./vocabulary";

// Brackets (one level of brackets inside them) that close a sentence, before or after its full stop; at most as long as
// a list of ministries gets.
const CONTENT = "((?:[^（）()\\n]|[（(][^（）()\\n]{0,40}[）)]){2,400})";
const SQUARE = "(?:【([^【】\\n]{2,400})】|［([^［］\\n]{2,400})］|\\[([^\\[\\]\\n]{2,400})\\]|〔([^〔〕\\n]{2,400})〕)";
const BRACKETS = new RegExp(`(?<=[。；;！])[（(]${CONTENT}[）)]|[（(]${CONTENT}[）)](?=[。；;\\s]|$)|${SQUARE}`, "g");
/** A date beside the names: ，2026年6月底前. */
const TIMES = /[，,；;][^，,；;]{0,4}(?:20\d{2}年|\d{1,2}月|[年月]底)[^，,；;]{0,10}$/;
const DUTY_WORDS = /负责|牵头|配合|参与|落实|会同|协助|分工|指导|(?:责任|主办|承办|协办)(?:单位|部门|主体)/;

// Duties in labelled words without brackets, on one line or on several: 责任单位：A、B；完成时限：10月底前.
const LABEL = "(?:(?:牵头|责任|主责|主办|承办|配合|协办|协助|参与|协同|落实|实施|包联|分管|负责)(?:县级?|市级?)?(?:单位|部门|科室|处室|股室|主体|领导|责任人|人)|(?:完成|办结|办理|整改)?时限|完成(?:时间|日期))";
// Names may hold brackets (各街道（园区）), and the list may say in brackets who of it leads.
const LISTED = "(?:[^\\n（）()]|[（(][^（）()\\n]{1,40}[）)]){1,200}";
const LABELLED = new RegExp(`(?<=[。；;！\\n])[ \\t　]*${LABEL}[：:]${LISTED}(?:\\n[ \\t　]*${LABEL}[：:]${LISTED})*`, "g");
const IN_BRACKETS = /[（(][^（）()]*[）)]/g;

/** Labelled words as the statement of duties that brackets would hold. */
function labelledStatement(words: string, lexicon: Lexicon, firstLeads: boolean): Responsibility | null {
  if (!/(?:单位|部门|科室|处室|股室|主体|领导|人)[：:]/.test(words)) return null;
  const names = words.trim().replace(IN_BRACKETS, (said) => (saysFirstLeads(said) ? "" : said)).replace(/[；;。]?\s*\n\s*|。/g, "；");
  return readDutyStatement(names, lexicon, firstLeads || saysFirstLeads(words));
}

/** A stretch of text that says who answers for what stands before it. */
export interface ClosingStatement extends Span { responsibility: Responsibility }

/** The statements of duties in a stretch of text, in order: closing brackets, and labelled words on lines of their own. */
export function closingStatements(text: string, span: Span, lexicon: Lexicon, firstLeads: () => boolean): ClosingStatement[] {
  const found: ClosingStatement[] = [];
  for (const m of text.slice(span.start, span.end).matchAll(BRACKETS)) {
    const content = m.slice(1).find((words) => words !== undefined) ?? "";
    if (!DUTY_WORDS.test(content) && !listsBodies(content.replace(TIMES, ""), lexicon)) continue;
    const responsibility = readDutyStatement(content, lexicon, firstLeads() || saysFirstLeads(content));
    if (responsibility) found.push({ start: span.start + m.index, end: span.start + m.index + m[0].length, responsibility });
  }
  for (const m of text.slice(span.start, span.end).matchAll(LABELLED)) {
    const responsibility = labelledStatement(m[0], lexicon, firstLeads());
    const start = span.start + m.index;
    const bracketed = found.some((s) => s.start < start + m[0].length && start < s.end);
    if (responsibility && !bracketed) found.push({ start, end: start + m[0].length, responsibility });
  }
  return found.sort((a, b) => a.start - b.start);
}
