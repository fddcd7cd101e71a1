import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { figuresOf, speechReference } from "../testing";
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

  it("A: owners named in the sentence, dates with their quality, and quantities of the county speech", () => {
    const reference = speechReference(read("speech/county-plenary.txt"), read("speech/items.csv"));
    const { units, invented, deadlines, quantityRecall, quantityPrecision } = figuresOf(reference, decompose(reference.text, { date: reference.date ?? undefined }));
    const share = ({ right, of }: { right: number; of: number }) => right / of;
    expect(share(units)).toBeGreaterThanOrEqual(0.95);
    expect(invented).toBe(0);
    expect(share(deadlines)).toBeGreaterThanOrEqual(0.95);
    expect(share(quantityRecall)).toBeGreaterThanOrEqual(0.97);
    expect(share(quantityPrecision)).toBeGreaterThanOrEqual(0.95);
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
});
