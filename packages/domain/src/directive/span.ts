type Span = { start: number; end: number };

/** The span without the blanks and separators at its edges; undefined where nothing is left. */
export function trimmedSpan(text: string, start: number, end: number): Span | undefined {
  const words = text.slice(start, end);
  const lead = /^[\s，,；;、。]*/.exec(words)?.[0].length ?? 0;
  const tail = /[\s，,；;、。]*$/.exec(words)?.[0].length ?? 0;
  const span = { start: start + lead, end: end - tail };
  return span.end > span.start ? span : undefined;
}
