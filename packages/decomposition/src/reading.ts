import { formalDuties, type FormalDuty } from "./formal-items";
import { readHead } from "./document-head";
import { readOutline, type Block } from "./outline";
import { splitSentences } from "./sentences";
import { hasModal, sentenceStance, stanceOfHeading, stanceOfOpening, type Stance } from "./stance";
import type { DecomposeOptions, Span } from "./types";
import { lexiconOf, type Lexicon } from "./vocabulary";

export interface ReadSentence extends Span {
  block: number;
  heading: boolean;
  stance: Stance;
  /** The sentence before ends in ； so that this one goes on with it. */
  continues: boolean;
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

/** A numbered block opens with a heading when its first sentence is short and more follows, or when it is a whole line. */
function isHeading(block: Block, sentence: Span, first: boolean, more: boolean, text: string): boolean {
  if (!first || block.level === null) return false;
  if (sentence.end - block.bodyStart > (HEADING_LENGTH[block.level] ?? 30)) return false;
  if (/[；;]$/.test(text.slice(sentence.start, sentence.end))) return false;
  return more || (block.level <= 2 && !/[。]$/.test(text.slice(sentence.start, sentence.end)));
}

/** The level of the outermost numbering of the text; null where nothing is numbered. */
function topLevel(blocks: readonly Block[]): number | null {
  const levels = blocks.map((b) => b.level).filter((l) => l !== null && l <= 2);
  return levels.length === 0 ? null : Math.min(...levels.map(Number));
}

function blockStances(text: string, blocks: readonly Block[]): Stance[] {
  const top = topLevel(blocks);
  const stances: Stance[] = [];
  const headingOf = (b: Block) => /^[^。；\n]*/.exec(text.slice(b.bodyStart, Math.min(b.end, b.bodyStart + 60)))?.[0] ?? "";
  // Line of the last paragraph that announced problems; -1 for none.
  let problemsOnLine = -1;
  for (const block of blocks) {
    const parent = block.aboveBlocks.at(-1);
    const inherited = parent === undefined ? null : (stances[parent] ?? null);
    let stance: Stance = inherited ?? (top === null || block.level !== null ? "deploy" : "situation");
    if (block.level !== null && block.level <= 2 && (inherited === null || inherited === "deploy")) stance = stanceOfHeading(headingOf(block));
    if (block.level === null) {
      const opening = stanceOfOpening(text.slice(block.start, Math.min(block.end, block.start + 120)));
      if (opening !== null && !(inherited === "review" && opening === "problem")) stance = opening;
    }
    // 一是 … 五是 after 存在不少问题 tell those problems.
    if (block.level === 5 && problemsOnLine === block.line) stance = "problem";
    if (block.level !== 5) problemsOnLine = stance === "problem" ? block.line : -1;
    stances.push(stance);
  }
  return stances;
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
  const stances = blockStances(text, blocks);
  const sentences: ReadSentence[] = [];
  blocks.forEach((block, index) => {
    const spans = splitSentences(text, block);
    spans.forEach((span, i) => {
      const words = text.slice(span.start, span.end);
      const heading = isHeading(block, span, i === 0, i + 1 < spans.length, text);
      const before = i === 0 ? "" : text.charAt((spans[i - 1]?.end ?? 1) - 1);
      sentences.push({
        ...span, block: index, heading, continues: /[；;]/.test(before),
        stance: sentenceStanceIn(stances[index] ?? "deploy", words),
      });
    });
  });
  markIntroductions(blocks, sentences);
  const deploying = sentences.filter((s) => s.stance === "deploy" && !s.heading);
  const modal = deploying.filter((s) => hasModal(text.slice(s.start, s.end))).length;
  return {
    text, lexicon, head, blocks, sentences, date: options.date ?? head.date,
    duties: formalDuties(text, blocks, lexicon), spoken: deploying.length === 0 || modal / deploying.length >= 0.25,
  };
}
