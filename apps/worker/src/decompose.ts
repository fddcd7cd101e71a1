import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { decompose, type DecomposeOptions, type OrganizationUnit, type OrganizationVocabulary } from "@taizhang/decomposition";
import { readDocument, UnreadableDocument } from "@taizhang/documents";

/** Something the caller can mend; its message is the one line on standard error. */
class Refusal extends Error {}

const USAGE = "usage: decompose FILE [--date YYYY-MM-DD] [--organization FILE]";

function readArguments(): { file: string; date: string | undefined; organization: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { date: { type: "string" }, organization: { type: "string" } },
    });
    const [file] = positionals;
    if (file === undefined || positionals.length !== 1) throw new Refusal(USAGE);
    return { file, date: values.date, organization: values.organization };
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(`${USAGE} (${messageOf(error)})`);
  }
}

function checkedDate(date: string): string {
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(date) ? new Date(`${date}T00:00:00Z`) : null;
  if (!parsed || Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== date) {
    throw new Refusal(`--date is not a day of the calendar in the form YYYY-MM-DD: ${date}`);
  }
  return date;
}

function strings(value: unknown): string[] | null {
  if (value === undefined) return [];
  return Array.isArray(value) && value.every((v) => typeof v === "string") ? value : null;
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function unitOf(value: unknown): OrganizationUnit {
  const { name, aliases, kind, duties } = record(value);
  const names = strings(aliases);
  const words = strings(duties);
  if (typeof name !== "string" || name === "" || !names || !words) {
    throw new Refusal("--organization: every unit needs a name and, if given, lists of texts as aliases and duties");
  }
  return { name, aliases: names, duties: words, ...(typeof kind === "string" ? { kind } : {}) };
}

function groupOf(value: unknown): { name: string; members: string[] } {
  const { name, members } = record(value);
  const names = strings(members);
  if (typeof name !== "string" || name === "" || !names) throw new Refusal("--organization: every group needs a name and a list of members");
  return { name, members: names };
}

async function readOrganization(file: string): Promise<OrganizationVocabulary> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    throw new Refusal(`--organization cannot be read: ${messageOf(error)}`);
  }
  const { units, groups } = record(parsed);
  if (!Array.isArray(units) || (groups !== undefined && !Array.isArray(groups))) {
    throw new Refusal('--organization: expected {"units": [...], "groups": [...]}');
  }
  return { units: units.map(unitOf), groups: (groups ?? []).map(groupOf) };
}

async function readText(file: string): Promise<string> {
  try {
    const { text } = await readDocument(await readFile(file), basename(file));
    if (text.trim() === "") throw new Refusal(`${file}: empty: The document holds no text.`);
    return text;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(error instanceof UnreadableDocument ? `${file}: ${error.reason}: ${error.message}` : messageOf(error));
  }
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ");
}

/** Writes all of a text before the process may end (a pipe takes it in pieces). */
async function print(text: string): Promise<void> {
  await new Promise<void>((done, failed) => process.stdout.write(text, (error) => (error ? failed(error) : done())));
}

try {
  const { file, date, organization } = readArguments();
  const options: DecomposeOptions = {
    ...(date === undefined ? {} : { date: checkedDate(date) }),
    ...(organization === undefined ? {} : { organization: await readOrganization(organization) }),
  };
  await print(`${JSON.stringify(decompose(await readText(file), options), null, 2)}\n`);
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = error instanceof Refusal ? 2 : 1;
}
