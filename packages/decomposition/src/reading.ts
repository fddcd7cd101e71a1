import { readHead } from "./document-head";
import { formalDuties, type FormalDuty } from "./formal-items";
import { readOutline, type Block } from "./outline";
import { splitSentences } from "./sentences";
import { stancesOf } from "./parts";
import { announcesTargets, hasModal, sentenceStance, type Stance } from "./stance";
import type { DecomposeOptions, Span } from "./types";
import { lexiconOf, type Lexicon } from "./vocabulary";

export interface ReadSentence extends Span {
  block: number;
  heading: boolean;
  stance: Stance;
  /** The sentence before ends in ； so that this one goes on with it. */
  continues: boolean;
  /** Lists targets, every clause one (主要预期目标是：…). */
  targets: boolean;
}

/** A text with its structure, before anything is registered. */
export interface Reading {
  text: string;
  lexicon: Lexicon;
  date: string | null;
  head: { title: string; number: string | null; date: string | null };
  blocks: Block[];
  sentences: ReadSentence[];
  duties: FormalDuty[];
  /** Demands are put with 要 (a speech), not listed verb by verb (a report). */
  spoken: boolean;
}

const HEADING_LENGTH: Record<number, number> = { 0: 60, 1: 60, 2: 40, 3: 30, 4: 30, 5: 28 };
/** With at least so many duties in brackets a text is a document that assigns in that way. */
export const FORMAL_FROM = 2;

/**
 * A numbered block opens with a heading when its first sentence is short and something stands under it: more of the
 * block, lines without number, or deeper numbers. A number with nothing under it is itself what is said.
 */
function isHeading(text: string, blocks: readonly Block[], index: number, sentence: Span, more: boolean): boolean {
  const block = blocks[index];
  if (!block || block.level === null || sentence.end - block.bodyStart > (HEADING_LENGTH[block.level] ?? 30)) return false;
  const words = text.slice(sentence.start, sentence.end);
  if (/[；;]$/.test(words)) return false;
  if (more) return true;
  const next = blocks[index + 1];
  return next !== undefined && !/[。]$/.test(words) && (next.level === null ? block.level <= 3 : next.level > block.level);
}

/** Sentences of a paragraph that opens with its theme have at least this many; the theme at most so many characters. */
const THEME_SENTENCES = 3;
const THEME_LENGTH = 20;

/**
 * Reports open their unnumbered paragraphs with a short theme (壮大主导产业。). Where most paragraphs of a text do,
 * these sentences are headings.
 */
function markThemes(text: string, blocks: readonly Block[], sentences: ReadSentence[]): void {
  const byBlock = new Map<number, ReadSentence[]>();
  for (const s of sentences) {
    if (blocks[s.block]?.level !== null || s.stance !== "deploy") continue;
    const list = byBlock.get(s.block);
    if (list) list.push(s);
    else byBlock.set(s.block, [s]);
  }
  const long = [...byBlock.values()].filter((list) => list.length >= THEME_SENTENCES).map((list) => list[0]).filter((s) => s !== undefined);
  const themes = long.filter((s) => s.end - s.start <= THEME_LENGTH && !/[，,；\d]/.test(text.slice(s.start, s.end)));
  if (themes.length >= 3 && themes.length >= long.length * 0.6) for (const theme of themes) theme.heading = true;
}

function sentenceStanceIn(partStance: Stance, sentence: string): Stance {
  if (partStance === "deploy" || partStance === "conduct") {
    const own = sentenceStance(sentence);
    return own === null || own === "deploy" ? partStance : own === "problem" ? "situation" : own;
  }
  return partStance;
}

/** What stands in a paragraph before its series 一是 … 二是 … introduces the series and asks for nothing besides. */
function markIntroductions(blocks: readonly Block[], sentences: ReadSentence[]): void {
  for (const sentence of sentences) {
    const block = blocks[sentence.block];
    const next = blocks[sentence.block + 1];
    if (block && next && block.level !== 5 && next.level === 5 && next.line === block.line && sentence.stance === "deploy") sentence.stance = "situation";
  }
}

/** Reads the structure of a text: outline, sentences with their stance, duties in brackets. */
export function readText(text: string, options: DecomposeOptions): Reading {
  const lexicon = lexiconOf(options.organization);
  const head = readHead(text);
  const blocks = readOutline(text);
  const date = options.date ?? head.date;
  const stances = stancesOf(text, blocks, date === null ? null : Number(date.slice(0, 4)));
  const sentences: ReadSentence[] = [];
  blocks.forEach((block, index) => {
    const spans = splitSentences(text, block);
    spans.forEach((span, i) => {
      const words = text.slice(span.start, span.end);
      const heading = i === 0 && isHeading(text, blocks, index, span, i + 1 < spans.length);
      const before = i === 0 ? "" : text.charAt((spans[i - 1]?.end ?? 1) - 1);
      const continues = /[；;]/.test(before);
      const targets = announcesTargets(words) || (continues && sentences.at(-1)?.targets === true);
      sentences.push({
        targets, start: span.start, end: span.end, block: index, heading, continues,
        stance: targets && stances[index] !== "review" ? "deploy" : sentenceStanceIn(stances[index] ?? "deploy", words),
      });
    });
  });
  markIntroductions(blocks, sentences);
  const deploying = sentences.filter((s) => s.stance === "deploy" && !s.heading);
  const modal = deploying.filter((s) => hasModal(text.slice(s.start, s.end))).length;
  const spoken = deploying.length === 0 || modal / deploying.length >= 0.25;
  if (!spoken) markThemes(text, blocks, sentences);
  return {
    text, lexicon, head, blocks, sentences, date,
    spoken, duties: formalDuties(text, blocks, lexicon),
  };
}
