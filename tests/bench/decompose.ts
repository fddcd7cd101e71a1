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

const cost = (text: string): number => {
  const from = process.cpuUsage();
  decompose(text, { date: "2026-07-20" });
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
};
const of = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

// Processor time against length: the longest text that is no formal document, repeated; 1 MB of UTF-8 is a third of a million.
const sample = texts.map(({ text }) => text).reduce((a, b) => (b.length > a.length ? b : a));
console.log(`\n${table(["characters", "ms of processor"], [10_000, 100_000, 333_000].map((length) => [String(length), cost(of(sample, length)).toFixed(0)]))}`);

// Texts of nothing but one hostile piece: eight times the length may cost some eight times as much, never the square of it.
const hostile = ["（", "（a\n", "一是", "，", "由", "各", "对项目，包括甲乙丙丁戊己、", "一、\n", "“", "1", "一", "XX同志、", "住建局、", "要", "推进工作，", "（住建局负责", "控制在", "各乡镇、各部门，", "在", "1.", "月底", "每月", "会"];
console.log(`\n${table(["hostile text of", "10,000: ms", "80,000: ms"], hostile.map((piece) => {
  cost(of(piece, 5_000));
  return [JSON.stringify(piece), cost(of(piece, 10_000)).toFixed(0), cost(of(piece, 80_000)).toFixed(0)];
}))}`);

if (withErrors) {
  for (const { figures } of read) listErrors(figures.name, figures.wrong);
  for (const { figures } of documents) listErrors(figures.name, figures.wrong);
}
