import { performance } from "node:perf_hooks";

export type Figures = { p50: number; p95: number; perSecond: number };

const at = (sorted: readonly number[], share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** Milliseconds of one client after a warm-up, and answers per second with eight at once; both loops are bounded. */
export async function measure(ask: () => Promise<unknown>, times: number): Promise<Figures> {
  for (let warm = 0; warm < Math.min(10, times); warm += 1) await ask();
  const took: number[] = [];
  for (let round = 0; round < times; round += 1) {
    const begun = performance.now();
    await ask();
    took.push(performance.now() - begun);
  }
  took.sort((a, b) => a - b);
  const begun = performance.now();
  await Promise.all(Array.from({ length: 8 }, async () => {
    for (let round = 0; round < Math.ceil(times / 8); round += 1) await ask();
  }));
  const perSecond = (Math.ceil(times / 8) * 8) / ((performance.now() - begun) / 1000);
  return { p50: at(took, 0.5), p95: at(took, 0.95), perSecond };
}

export type Line = { scale: string; question: string; way: string; figures: Figures };

/** The figures as a table for the terminal. */
export function table(lines: readonly Line[]): string {
  const head = ["scale", "question", "way", "p50 ms", "p95 ms", "per s (8)"];
  const rows = lines.map(({ scale, question, way, figures }) =>
    [scale, question, way, figures.p50.toFixed(1), figures.p95.toFixed(1), figures.perSecond.toFixed(0)]);
  const widths = head.map((title, index) => Math.max(title.length, ...rows.map((row) => row[index]?.length ?? 0)));
  const line = (cells: readonly string[]) => cells.map((cell, index) => (index < 3 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0))).join("  ");
  return [line(head), widths.map((width) => "-".repeat(width)).join("  "), ...rows.map(line)].join("\n");
}
