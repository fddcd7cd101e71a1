import { decompose } from "@taizhang/decomposition";
import { figuresOf, formalFiguresOf, type Share, type TextFigures } from "@taizhang/decomposition/testing";
import { references } from "./decompose-references";

/**
 * `npm run bench:decompose [-- --errors]`: how right the decomposition is on every text that has a reference, and its
 * processor time per 10,000 characters. `--errors` lists what is wrong, one line each. No server and no database.
 */
const withErrors = process.argv.includes("--errors");

const share = ({ right, of }: Share): string => (of === 0 ? "-" : `${right}/${of} ${((100 * right) / of).toFixed(0)}%`);
const ratio = (value: number | null): string => (value === null ? "-" : value.toFixed(3));

/** Processor time in ms per 10,000 characters, over enough runs to be steady. */
function timeOf(text: string, date: string | null): number {
  const options = date === null ? {} : { date };
  decompose(text, options);
  const runs = Math.max(3, Math.ceil(60_000 / text.length));
  const from = process.cpuUsage();
  for (let run = 0; run < runs; run += 1) decompose(text, options);
  const { user, system } = process.cpuUsage(from);
  return ((user + system) / 1000 / runs / text.length) * 10_000;
}

/** Chinese characters take two columns of a terminal. */
const width = (cell: string): number => [...cell].reduce((sum, c) => sum + (/[\u2e80-\uffef]/.test(c) ? 2 : 1), 0);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, i) => Math.max(width(title), ...rows.map((row) => width(row[i] ?? ""))));
  const line = (cells: readonly string[]) => cells.map((cell, i) => {
    const space = " ".repeat(Math.max(0, (widths[i] ?? 0) - width(cell)));
    return i === 0 ? cell + space : space + cell;
  }).join("  ");
  return [line(head), widths.map((w) => "-".repeat(w)).join("  "), ...rows.map(line)].join("\n");
}

function listErrors(name: string, wrong: readonly string[]): void {
  if (wrong.length > 0) console.log(`\n${name}\n${wrong.map((one) => `  ${one}`).join("\n")}`);
}

const { texts, formal, missing } = references();
for (const file of missing) console.log(`missing beside the project: ../shared/data/${file}; its figures are left out`);

const read = texts.map((text): { figures: TextFigures; ms: number } => ({
  figures: figuresOf(text, decompose(text.text, text.date === null ? {} : { date: text.date })), ms: timeOf(text.text, text.date),
}));
console.log(table(
  ["text", "items", "found", "precision", "recall", "F1", "lead", "units named", "invented", "deadlines", "quantities", "of those found", "in review", "ms/10k"],
  read.map(({ figures: f, ms }) => [
    f.name, f.f1 === null ? "-" : String(f.reference), String(f.found), ratio(f.precision), ratio(f.recall), ratio(f.f1), share(f.lead), share(f.units), String(f.invented),
    share(f.deadlines), share(f.quantityRecall), share(f.quantityPrecision), share(f.inReview), ms.toFixed(1),
  ]),
));

const documents = formal.map(({ name, text, gold }) => ({ figures: formalFiguresOf(name, decompose(text), gold), ms: timeOf(text, null) }));
if (documents.length > 0) {
  console.log(`\n${table(
    ["formal document", "duties", "found", "exact", "lead", "units", "open", "number and title", "ms/10k"],
    documents.map(({ figures: f, ms }) => [f.name, String(f.duties), String(f.found), ...[f.exact, f.lead, f.units, f.open, f.titled].map((right) => share({ right, of: f.duties })), ms.toFixed(1)]),
  )}`);
}

// Cost against length: the longest text that is no formal document, repeated to these lengths, as the clock tells it.
const sample = texts.map(({ text }) => text).reduce((a, b) => (b.length > a.length ? b : a));
console.log(`\n${table(["characters", "ms"], [10_000, 100_000, 1_000_000].map((length) => {
  const long = sample.repeat(Math.ceil(length / sample.length)).slice(0, length);
  const from = performance.now();
  decompose(long, { date: "2026-07-20" });
  return [String(length), (performance.now() - from).toFixed(0)];
}))}`);

if (withErrors) {
  for (const { figures } of read) listErrors(figures.name, figures.wrong);
  for (const { figures } of documents) listErrors(figures.name, figures.wrong);
}
