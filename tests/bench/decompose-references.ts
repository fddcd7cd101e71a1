import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { fixtureReference, speechReference, STYLES, UNSEEN, type FormalDutyGold, type ReferenceText } from "@taizhang/decomposition/testing";

/** The texts for reading in tests lie beside the project, where they are there at all. */
const data = fileURLToPath(new URL("../../../shared/data/", import.meta.url));
const read = (file: string) => readFileSync(data + file, "utf8");
const present = (file: string) => existsSync(data + file);

export type FormalText = { name: string; text: string; gold: FormalDutyGold[] };
export type References = { texts: ReferenceText[]; formal: FormalText[]; missing: string[] };

/** A provincial report looks back up to its second part; the parts after it plan five years and the year. */
function reportReference(text: string): ReferenceText {
  return { name: "provincial report", text, date: null, items: null, review: [{ start: text.indexOf("一、"), end: text.indexOf("二、") }] };
}

/** Every text that has a reference: those beside the project, and the project's own fixtures. */
export function references(): References {
  const missing: string[] = [];
  const texts: ReferenceText[] = [];
  const formal: FormalText[] = [];
  if (present("speech/items.csv")) texts.push(speechReference(read("speech/county-plenary.txt"), read("speech/items.csv")));
  else missing.push("speech/county-plenary.txt, speech/items.csv");
  for (const name of ["bonded-zones", "farm-machinery"]) {
    if (present(`formal/${name}.gold.json`)) formal.push({ name, text: read(`formal/${name}.txt`), gold: JSON.parse(read(`formal/${name}.gold.json`)) as FormalDutyGold[] });
    else missing.push(`formal/${name}.txt, formal/${name}.gold.json`);
  }
  if (present("reports/hebei-2026.txt")) texts.push(reportReference(read("reports/hebei-2026.txt")));
  else missing.push("reports/hebei-2026.txt");
  texts.push(...STYLES.map(fixtureReference), ...UNSEEN.map(fixtureReference));
  return { texts, formal, missing };
}
