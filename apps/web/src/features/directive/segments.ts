type Span = { readonly start: number; readonly end: number };

/** A stretch of one paragraph that is the same throughout: in one sentence, in the same candidates. */
export type Segment<S extends Span, C extends Span> = Span & { readonly sentence: S | null; readonly candidates: readonly C[] };
export type Paragraph<S extends Span, C extends Span> = Span & { readonly segments: readonly Segment<S, C>[] };

/** Spans that touch a range, from a list in order of their starts, going on from where the last call stopped. */
function touching<T extends Span>(spans: readonly T[]): (range: Span) => T[] {
  let from = 0;
  return ({ start, end }) => {
    while (from < spans.length && (spans[from]?.end ?? 0) <= start) from += 1;
    const found: T[] = [];
    for (let i = from; i < spans.length && (spans[i]?.start ?? 0) < end; i += 1) {
      const span = spans[i];
      if (span && span.end > start) found.push(span);
    }
    return found;
  };
}

const within = (span: Span, at: number) => span.start <= at && at < span.end;

function cut<S extends Span, C extends Span>(range: Span, sentences: readonly S[], candidates: readonly C[]): Segment<S, C>[] {
  const edges = new Set([range.start, range.end]);
  for (const span of [...sentences, ...candidates]) for (const at of [span.start, span.end]) if (at > range.start && at < range.end) edges.add(at);
  const ordered = [...edges].sort((a, b) => a - b);
  return ordered.slice(0, -1).map((start, index) => ({
    start, end: ordered[index + 1] ?? range.end,
    sentence: sentences.find((sentence) => within(sentence, start)) ?? null,
    candidates: candidates.filter((candidate) => within(candidate, start)),
  }));
}

/**
 * Cuts a text into paragraphs and these into stretches, so that each can be drawn as one element. Every character of
 * the text but the line ends is in exactly one segment.
 * @param sentences in document order
 * @param candidates in order of their starts; they may overlap
 */
export function paragraphsOf<S extends Span, C extends Span>(text: string, sentences: readonly S[], candidates: readonly C[]): Paragraph<S, C>[] {
  const sentencesOf = touching(sentences);
  const paragraphs: Paragraph<S, C>[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const range = { start, end: start + line.length };
    if (line.trim() !== "") {
      const inside = candidates.filter((candidate) => candidate.start < range.end && candidate.end > range.start);
      paragraphs.push({ ...range, segments: cut(range, sentencesOf(range), inside) });
    }
    start = range.end + 1;
  }
  return paragraphs;
}

/** Places where a clause ends within a span: where a person would split it. */
export function clauseEnds(text: string, { start, end }: Span): number[] {
  const ends: number[] = [];
  for (const match of text.slice(start, end).matchAll(/[，,；;、。：:]/g)) {
    const at = start + match.index + 1;
    if (at < end) ends.push(at);
  }
  return ends;
}
