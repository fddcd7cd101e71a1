import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parseCsv } from "../testing/csv";
import { decompose } from "./decompose";
import { pairSpans } from "./pairing";

const data = fileURLToPath(new URL("../../../../shared/data/", import.meta.url));
const present = existsSync(`${data}speech/items.csv`);
if (!present) console.info("reference texts (../shared/data) are not here: the measures against them are skipped");
const read = (file: string) => readFileSync(data + file, "utf8");

interface Duty { ordinal: string; title: string; units: string[]; lead: string | null; open: boolean }

describe.skipIf(!present)("against the reference readings", () => {
  it("A: items of the county speech, paired one to one: F1 of at least 0.90", () => {
    const [, ...rows] = parseCsv(read("speech/items.csv"));
    const reference = rows.map((row) => ({ start: Number(row.at(-2)), end: Number(row.at(-1)) }));
    expect(reference).toHaveLength(74);
    const { f1, precision, recall } = pairSpans(decompose(read("speech/county-plenary.txt")).items, reference);
    console.info(`county speech: F1 ${f1.toFixed(3)}, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
    expect(f1).toBeGreaterThanOrEqual(0.9);
  });

  it.each(["bonded-zones", "farm-machinery"])("formal document %s: every item with units, lead and open, exactly", (name) => {
    const gold: Duty[] = JSON.parse(read(`formal/${name}.gold.json`));
    const found = decompose(read(`formal/${name}.txt`)).items.map(({ ordinal, title, responsibility: r }) => ({
      ordinal, title, units: [...r.lead, ...r.joint, ...r.cooperating], lead: r.lead[0] ?? null, open: r.open,
    }));
    expect(found).toEqual(gold.map(({ ordinal, title, units, lead, open }) => ({ ordinal, title, units, lead, open })));
  });

  it("a provincial report: its review registers nothing, its year's part does", () => {
    const text = read("reports/hebei-2026.txt");
    const outlook = text.indexOf("二、");
    const { items } = decompose(text);
    expect(items.filter((i) => i.start < outlook)).toHaveLength(0);
    expect(items.length).toBeGreaterThan(150);
  });

  it("reads 10,000 characters within a fraction of a second", () => {
    const text = read("speech/county-plenary.txt");
    decompose(text);
    const from = process.cpuUsage();
    for (let i = 0; i < 5; i++) decompose(text);
    const per10k = (process.cpuUsage(from).user / 1000 / 5 / text.length) * 10_000;
    console.info(`processor time per 10,000 characters: ${per10k.toFixed(1)} ms`);
    expect(per10k).toBeLessThan(250);
  });
});
