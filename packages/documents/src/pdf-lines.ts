/** A run of glyphs as the reading library gives it: text, its place in points from the lower left, its size. */
export type PdfRun = { readonly text: string; readonly x: number; readonly y: number; readonly width: number; readonly size: number };

/** A printed line: runs that share a baseline, in the order of the document. */
export type PdfLine = {
  readonly text: string; readonly left: number; readonly right: number; readonly y: number; readonly size: number;
};

/** A gap this wide, in widths of a character, sets two cells or columns apart. */
const columnGap = 1.8;
/** A gap this wide sets two words, or two tight cells, apart; justified lines stretch less. */
const wordGap = { latin: 0.25, other: 0.36 } as const;
const narrow = /[\u0021-\u024f]/;

/**
 * Lines of one page. Runs stay in the order in which the document draws them, so that a second column follows the
 * first; those on one baseline are one line, with a space between words and a tab where a wide gap is left.
 */
export function linesOf(runs: readonly PdfRun[]): PdfLine[] {
  const lines: PdfRun[][] = [];
  for (const run of runs) {
    if (run.text.trim() === "") continue;
    const line = lines.at(-1);
    const before = line?.at(-1);
    if (line && before && isSameLine(before, run)) line.push(run);
    else lines.push([run]);
  }
  return lines.map(joined);
}

/** On the same baseline and further to the right; a raised figure still is, the next line is not. */
function isSameLine(before: PdfRun, run: PdfRun): boolean {
  const size = Math.max(before.size, run.size);
  return Math.abs(before.y - run.y) < size * 0.5 && run.x > before.x - size * 0.5;
}

function joined(runs: readonly PdfRun[]): PdfLine {
  const [first] = runs;
  let text = "";
  let right = 0;
  for (const run of runs) {
    if (text !== "") text += between(text, run, right);
    text += run.text;
    right = Math.max(right, run.x + run.width);
  }
  const sizes = runs.map(({ size }) => size);
  return { text: text.trim(), left: first?.x ?? 0, right, y: first?.y ?? 0, size: Math.max(...sizes) };
}

function between(text: string, run: PdfRun, right: number): string {
  const gap = (run.x - right) / Math.max(run.size, 1);
  if (gap > columnGap) return "\t";
  const latin = narrow.test(text.slice(-1)) && narrow.test(run.text.charAt(0));
  return gap > (latin ? wordGap.latin : wordGap.other) && !/\s$/.test(text) && !/^\s/.test(run.text) ? " " : "";
}
