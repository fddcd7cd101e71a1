import { unitAliases, units, type Tx } from "@taizhang/db";
import type { UnitKind } from "@taizhang/policy";
import { eq, inArray } from "drizzle-orm";
import { insertAll, updateAll } from "../kernel/bulk";
import { conflict } from "../kernel/model";
import { pinyinWords } from "../kernel/pinyin";
import { parseTable, type LineFault } from "../kernel/table";
import { command, query } from "../kernel/use-case";
import { ImportTable, kindOf, splitWords } from "./model";
import { faultOfForm } from "./word-catalogue";

type Line = { line: number; code: string; name: string; shortName: string; kind: UnitKind; parentCode: string; sortOrder: number; aliases: string[] };
type Plan = { lines: (Line & { action: "add" | "change" })[]; faults: LineFault[] };

/** Columns: 代码 全称 简称 类别 上级代码 排序 别名. A first row that names them is skipped. */
function readLines(text: string): { lines: Line[]; faults: LineFault[] } {
  const faults: LineFault[] = [];
  const lines: Line[] = [];
  for (const { line, cells } of parseTable(text)) {
    const [code = "", name = "", shortName = "", kindWord = "", parentCode = "", order = "", aliases = ""] = cells;
    if (line === 1 && /代码|code/i.test(code)) continue;
    const kind = kindOf(kindWord);
    const fault = (field: string, key: string): void => { faults.push({ line, field, key }); };
    if (!/^[\w.-]{1,40}$/.test(code)) fault("code", code === "" ? "kernel.required" : "kernel.invalid");
    if (name === "") fault("name", "kernel.required");
    if (!kind) fault("kind", "kernel.invalid");
    if (!/^\d{0,5}$/.test(order)) fault("sortOrder", "kernel.invalid");
    lines.push({ line, code, name, shortName: shortName || name, kind: kind ?? "external", parentCode, sortOrder: order === "" ? line : Number(order), aliases: splitWords(aliases) });
  }
  return { lines, faults };
}

async function planUnits(tx: Tx, text: string): Promise<Plan> {
  const { lines, faults } = readLines(text);
  const known = new Set((await tx.select({ code: units.code }).from(units)).map(({ code }) => code));
  const aliasOf = new Map((await tx.select({ alias: unitAliases.alias, code: units.code, unit: units.shortName }).from(unitAliases).innerJoin(units, eq(units.id, unitAliases.unitId))).map(({ alias, ...owner }) => [alias, owner]));
  const seen = new Set<string>();
  for (const { line, code, shortName, parentCode, aliases } of lines) {
    if (seen.has(code)) faults.push({ line, field: "code", key: "organization.unit_code_taken" });
    // Upper units stand above lower ones, so no unit can end up below itself.
    if (parentCode !== "" && !seen.has(parentCode) && (!known.has(parentCode) || parentCode === code)) faults.push({ line, field: "parentCode", key: "organization.unit_not_found" });
    for (const alias of aliases) {
      const owner = aliasOf.get(alias);
      const fault = owner !== undefined && owner.code !== code ? { key: "organization.word_taken", values: { word: alias, unit: owner.unit } } : faultOfForm("alias", alias);
      if (fault) faults.push({ line, field: "aliases", ...fault });
      aliasOf.set(alias, { code, unit: shortName });
    }
    seen.add(code);
  }
  return { lines: lines.map((one) => ({ ...one, action: known.has(one.code) ? "change" : "add" })), faults };
}

/** What an import would do, line by line, and what stands in its way. */
export const previewUnits = query({
  name: "organization.previewUnits",
  permission: "organization.read",
  input: ImportTable,
  run: ({ tx }, { text }) => planUnits(tx, text),
});

const changed = ["name", "shortName", "kind", "sortOrder", "parentId", "keywords"] as const;

/** Ids of all units by their code, those to come included. */
async function idsOf(tx: Tx, lines: Plan["lines"]): Promise<Map<string, string>> {
  const known = await tx.select({ id: units.id, code: units.code }).from(units);
  return new Map([...lines.filter(({ action }) => action === "add").map(({ code }) => [code, crypto.randomUUID()] as const), ...known.map(({ id, code }) => [code, id] as const)]);
}

async function addAliases(tx: Tx, aliases: readonly { alias: string; unitId: string }[]): Promise<void> {
  const present = new Set((await tx.select({ alias: unitAliases.alias }).from(unitAliases).where(inArray(unitAliases.alias, aliases.map(({ alias }) => alias)))).map(({ alias }) => alias));
  const fresh = new Map(aliases.filter(({ alias }) => !present.has(alias)).map((one) => [one.alias, one]));
  await insertAll(tx, unitAliases, ["alias", "unitId", "origin"], [...fresh.values()].map((one) => ({ ...one, origin: "imported" as const })));
}

/**
 * Units by a table, added or changed by code; all of it or nothing.
 * @throws CONFLICT `organization.import_faulty`
 */
export const importUnits = command({
  name: "organization.importUnits",
  permission: "organization.manage",
  input: ImportTable,
  async run({ tx, audit }, { text }) {
    const { lines, faults } = await planUnits(tx, text);
    if (faults.length > 0 || lines.length === 0) throw conflict("organization.import_faulty", { faults: faults.slice(0, 100) });
    const ids = await idsOf(tx, lines);
    const rows = lines.map(({ code, name, shortName, kind, parentCode, sortOrder, action }) => ({
      action, id: ids.get(code) ?? "", code, name, shortName, kind, sortOrder, parentId: ids.get(parentCode) ?? null, keywords: `${pinyinWords(name)} ${pinyinWords(shortName)}`,
    }));
    await insertAll(tx, units, ["id", "code", ...changed], rows.filter(({ action }) => action === "add"));
    await updateAll(tx, units, ["id", ...changed], rows.filter(({ action }) => action === "change"));
    await addAliases(tx, lines.flatMap((one) => one.aliases.map((alias) => ({ alias, unitId: ids.get(one.code) ?? "" }))));
    const added = lines.filter(({ action }) => action === "add").length;
    audit({ subject: { type: "unit", id: "import" }, after: { added, changed: lines.length - added, codes: lines.map(({ code }) => code) } });
    return { added, changed: lines.length - added };
  },
});
