import { readHead, yearNamedIn } from "./document-head";
import { assignedThroughout } from "./assigned-throughout";
import { formalDuties, type FormalDuty } from "./formal-items";
import { isHeading, isUnnumberedHeading, markSpokenThemes, markThemes, opensTable } from "./headings";
import { hasModal } from "./modal";
import { readOutline, type Block } from "./outline";
import { splitSentences } from "./sentences";
import { stancesOf } from "./parts";
import { sentenceStance, type Stance } from "./stance";
import { announcesTargets } from "./targets";
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

/** Demands are put with 要 (`spoken`, a speech), listed verb by verb (`listed`, a report), or sentence by sentence either way. */
export type Manner = "spoken" | "listed" | "mixed";

/** So much of what deploys puts its demands with 要: less is a report, more a speech. */
const MIXED_FROM = 0.25;
const SPOKEN_FROM = 0.5;

/** A text with its structure, before anything is registered. */
export interface Reading {
  text: string;
  lexicon: Lexicon;
  date: string | null;
  head: { title: string; number: string | null; date: string | null };
  blocks: Block[];
  sentences: ReadSentence[];
  duties: FormalDuty[];
  /** Where it assigns by brackets throughout, so that every bracket closes one item. */
  assigned: Span[];
  manner: Manner;
}

function sentenceStanceIn(partStance: Stance, sentence: string): Stance {
  if (partStance === "deploy" || partStance === "conduct") {
    const own = sentenceStance(sentence);
    return own === null || own === "deploy" ? partStance : own === "problem" ? "situation" : own;
  }
  return partStance;
}

/**
 * What stands in a paragraph before its series 一是 … 二是 … introduces the series and asks for nothing besides; so does
 * what announces a series of any other numbers in its line (办好10件实事，分别是：（1）…（2）…).
 */
function markIntroductions(text: string, blocks: readonly Block[], sentences: ReadSentence[]): void {
  for (const sentence of sentences) {
    const block = blocks[sentence.block];
    const next = blocks[sentence.block + 1];
    if (!block || !next || next.line !== block.line || sentence.stance !== "deploy") continue;
    const spoken = block.level !== 5 && next.level === 5;
    const announced = next.level !== null && (block.level === null || next.level > block.level) && /[：:]$/.test(text.slice(block.start, block.end).trimEnd());
    if (spoken || announced) sentence.stance = "situation";
  }
}

/** Reads the structure of a text: outline, sentences with their stance, duties in brackets. */
export function readText(text: string, options: DecomposeOptions): Reading {
  const lexicon = lexiconOf(options.organization);
  const head = readHead(text);
  const blocks = readOutline(text);
  const date = options.date ?? head.date;
  const year = date === null ? yearNamedIn(text) : Number(date.slice(0, 4));
  const stances = stancesOf(text, blocks, year);
  const sentences: ReadSentence[] = [];
  blocks.forEach((block, index) => {
    const spans = splitSentences(text, block);
    spans.forEach((span, i) => {
      const words = text.slice(span.start, span.end);
      const heading = i === 0 && (isHeading(text, blocks, index, span, i + 1 < spans.length) || (spans.length === 1 && (isUnnumberedHeading(text, block, year) || opensTable(text, blocks, index))));
      const before = i === 0 ? "" : text.charAt((spans[i - 1]?.end ?? 1) - 1);
      const continues = /[；;]/.test(before);
      const targets = announcesTargets(words) || (continues && sentences.at(-1)?.targets === true);
      sentences.push({
        targets, start: span.start, end: span.end, block: index, heading, continues,
        stance: block.level === null && span.end <= block.bodyStart ? "appeal" : targets && stances[index] !== "review" ? "deploy" : sentenceStanceIn(stances[index] ?? "deploy", text.slice(Math.max(span.start, block.bodyStart), span.end)),
      });
    });
  });
  markIntroductions(text, blocks, sentences);
  const deploying = sentences.filter((s) => s.stance === "deploy" && !s.heading);
  const modal = deploying.length === 0 ? 1 : deploying.filter((s) => hasModal(text.slice(s.start, s.end))).length / deploying.length;
  const manner: Manner = modal >= SPOKEN_FROM ? "spoken" : modal >= MIXED_FROM ? "mixed" : "listed";
  if (manner !== "listed") markSpokenThemes(text, sentences);
  if (manner !== "spoken") markThemes(text, blocks, sentences);
  const duties = formalDuties(text, blocks, lexicon);
  return { text, lexicon, head, blocks, sentences, date, manner, duties, assigned: assignedThroughout(text, blocks, duties) };
}
