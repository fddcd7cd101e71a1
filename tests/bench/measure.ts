import { performance } from "node:perf_hooks";

export type Figures = { p50: number; p95: number; perSecond: number };
/** Clients at once behind "per second", as in the table of aims. */
export const clients = 16;

const at = (sorted: readonly number[], share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** Milliseconds of one client after a warm-up, and answers per second with sixteen at once; both loops are bounded. */
export async function measure(ask: () => Promise<unknown>, times: number): Promise<Figures> {
  // Ten warm up the program, and six more of each connection let PostgreSQL settle on the plans it keeps.
  for (let warm = 0; warm < 16; warm += 1) await ask();
  const took: number[] = [];
  for (let round = 0; round < times; round += 1) {
    const begun = performance.now();
    await ask();
    took.push(performance.now() - begun);
  }
  took.sort((a, b) => a - b);
  const each = Math.max(6, Math.ceil(times / clients));
  const together = () => Promise.all(Array.from({ length: clients }, async () => {
    for (let round = 0; round < each; round += 1) await ask();
  }));
  await together();
  const begun = performance.now();
  await together();
  return { p50: at(took, 0.5), p95: at(took, 0.95), perSecond: (each * clients) / ((performance.now() - begun) / 1000) };
}

export type Line = { scale: string; question: string; way: string; figures: Figures };

/** The figures as a table for the terminal; `× SQL` is the ratio to the bare statement of the same run, which a busy machine does not change. */
export function table(lines: readonly Line[]): string {
  const head = ["scale", "question", "way", "p50 ms", "p95 ms", `per s (${clients})`, "× SQL"];
  const bare = (line: Line) => lines.find(({ scale, question, way }) => scale === line.scale && question === line.question && way === "bare SQL")?.figures.p50 ?? Number.NaN;
  const rows = lines.map((line) => {
    const { scale, question, way, figures } = line;
    return [scale, question, way, figures.p50.toFixed(1), figures.p95.toFixed(1), figures.perSecond.toFixed(0), (figures.p50 / bare(line)).toFixed(1)];
  });
  const widths = head.map((title, index) => Math.max(title.length, ...rows.map((row) => row[index]?.length ?? 0)));
  const line = (cells: readonly string[]) => cells.map((cell, index) => (index < 3 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0))).join("  ");
  return [line(head), widths.map((width) => "-".repeat(width)).join("  "), ...rows.map(line)].join("\n");
}
