import { lamps, sourceLevels, taskClasses } from "@taizhang/policy";
import { z } from "zod";
import { AsOf } from "../history/model";

/**
 * Which items by their way: `open` is what is being worked on, `all` everything that was dispatched and not cancelled,
 * `registered` what waits for its dispatch; else one state.
 */
export const ledgerStates = ["open", "all", "registered", "dispatched", "signed_in", "in_progress", "closing", "closed", "cancelled"] as const;
export type LedgerState = (typeof ledgerStates)[number];

export const ledgerSorts = ["due", "number", "title", "progress", "gap", "lamp", "report"] as const;
export type LedgerSort = (typeof ledgerSorts)[number];

/** `on`: on schedule now or closed on time; `owed`: dispatched and its start is due. The two sides of the on-schedule rate. */
export const scheduleSides = ["on", "owed"] as const;

const day = z.iso.date();
const flag = z.boolean().default(false);

/** Most characters one searches for. */
export const searchLength = 100;

/** What a ledger shows. Every value is optional, so that an address names only what it narrows. */
export const LedgerFilter = z.object({
  /** Words in number, title, content or unit; all must occur. */
  q: z.string().trim().max(searchLength).optional(),
  state: z.enum(ledgerStates).default("open"),
  lamp: z.array(z.enum(lamps)).max(lamps.length).default([]),
  /** A unit that leads or cooperates. */
  unit: z.uuid().optional(),
  /** The lead unit. */
  lead: z.uuid().optional(),
  field: z.uuid().optional(),
  /** The post of the leader in charge. */
  leader: z.uuid().optional(),
  class: z.enum(taskClasses).optional(),
  level: z.enum(sourceLevels).optional(),
  from: day.optional(),
  to: day.optional(),
  /** A directive the item comes from. */
  source: z.uuid().optional(),
  /** Children of one parent. */
  parent: z.uuid().optional(),
  /** Mine: I am the responsible person, the supervisor, or it is under my post. */
  mine: flag,
  /** Not yet signed in: by the unit whose ledger it is, else by the lead unit. */
  unsigned: flag,
  /** Deployed more than once. */
  again: flag,
  /** A parent once instead of its children. */
  fold: flag,
  schedule: z.enum(scheduleSides).optional(),
});
export type LedgerFilter = z.output<typeof LedgerFilter>;

export const LedgerOrder = z.object({ sort: z.enum(ledgerSorts).default("due"), dir: z.enum(["asc", "desc"]).default("asc") });
export type LedgerOrder = z.output<typeof LedgerOrder>;

/** Columns in the order of the printed ledger; the nine of the speech are marked in `speechColumns`. */
export const ledgerColumns = [
  "number", "title", "level", "content", "requirement", "lead", "cooperating", "leader", "field", "class", "due", "lamp", "progress", "gap",
  "state", "current", "problem", "plan", "measures", "person", "report", "supervision", "source",
] as const;
export type LedgerColumn = (typeof ledgerColumns)[number];

/** 来源层级, 具体内容, 进度要求, 完成时限, 当前进展, 存在问题, 推进计划, 落实举措, 具体负责人 (the speech's own list). */
export const speechColumns: readonly LedgerColumn[] = ["level", "content", "requirement", "due", "current", "problem", "plan", "measures", "person"];
export const defaultColumns: readonly LedgerColumn[] = ["number", "title", "level", "lead", "leader", "due", "lamp", "progress", "current", "person", "report"];

/** Columns a reader asked for, in the order of the ledger; number and title are always there. */
export const columnsOf = (wanted: readonly LedgerColumn[]): LedgerColumn[] =>
  ledgerColumns.filter((column) => column === "number" || column === "title" || wanted.includes(column));

const columns = z.array(z.enum(ledgerColumns)).max(ledgerColumns.length).default([...defaultColumns]);

/** Rows of one window; the next one begins after the last row of this one. */
export const ledgerWindow = 50;
/** Most rows of one export or print. */
export const ledgerLimits = { export: 20_000, print: 2_000 } as const;

export const ListLedger = LedgerFilter.extend(LedgerOrder.shape).extend(AsOf.shape).extend({
  columns,
  /** Opaque; from the answer before. Totals come with the first window only. */
  after: z.string().max(400).optional(),
});
export const PrintLedger = LedgerFilter.extend(LedgerOrder.shape).extend(AsOf.shape).extend({ columns });
export const ExportLedger = PrintLedger.extend({
  /** Only these rows of it (the chosen ones). */
  ids: z.array(z.uuid()).max(ledgerLimits.export).optional(),
});
/** Most views a person keeps. */
export const mostViews = 20;
/** Reasons of refusal in this domain; the texts stand in the area `errors` under the same keys. */
export const ledgerReasons = ["ledger.too_many_views", "ledger.view_not_found"] as const;
export const SaveLedgerView = z.object({ name: z.string().trim().min(1).max(30), query: z.string().max(4000), isDefault: z.boolean().default(false) });
export const OfLedgerView = z.object({ viewId: z.uuid() });
export type SavedView = { id: string; name: string; query: string; isDefault: boolean };
export const FindTasks = z.object({ q: z.string().trim().min(1).max(searchLength) });
export const LedgerNothing = z.object({});
export const CountLedger = AsOf;

/** Filters that are in force, as the keys of the address; the state is one only where it is not the usual. */
export function activeFilters(filter: LedgerFilter): (keyof LedgerFilter)[] {
  const keys = Object.keys(LedgerFilter.shape) as (keyof LedgerFilter)[];
  return keys.filter((key) => {
    const value = filter[key];
    if (key === "state") return value !== "open";
    return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false && value !== "";
  });
}

type Words = Record<string, string | readonly string[] | undefined>;
const flags: readonly string[] = ["mine", "unsigned", "again", "fold"];
const lists: readonly string[] = ["lamp", "columns"];

/** Reads filter, order and columns from an address; a value that is not one is left out, never an error. */
export function readAddress(words: Words): z.output<typeof PrintLedger> {
  const given: Record<string, unknown> = {};
  for (const [key, shape] of Object.entries(PrintLedger.shape)) {
    const raw = words[key === "columns" ? "cols" : key];
    const text = typeof raw === "string" ? raw : raw?.join(",");
    if (text === undefined || text === "") continue;
    const value = flags.includes(key) ? text === "1" : lists.includes(key) ? text.split(",") : text;
    if (shape.safeParse(value).success) given[key] = value;
  }
  return PrintLedger.parse(given);
}

type Address = Partial<z.input<typeof PrintLedger>>;

/** The address of a ledger: `/ledger?state=all&lamp=red,yellow`. Usual values are left out. */
export function ledgerHref(address: Address, path = "/ledger"): string {
  const words = ledgerQuery(address).toString();
  return words === "" ? path : `${path}?${words}`;
}

export function ledgerQuery(address: Address): URLSearchParams {
  const words = new URLSearchParams();
  const usual: Record<string, unknown> = { state: "open", sort: "due", dir: "asc" };
  for (const key of Object.keys(PrintLedger.shape) as (keyof Address)[]) {
    const value = address[key];
    if (value === undefined || value === false || value === "" || value === usual[key]) continue;
    if (Array.isArray(value)) {
      const list = key === "columns" ? columnsOf(value as LedgerColumn[]) : value;
      if (list.length === 0 || (key === "columns" && list.join() === columnsOf(defaultColumns).join())) continue;
      words.set(key === "columns" ? "cols" : key, list.join(","));
    } else words.set(key, value === true ? "1" : String(value));
  }
  return words;
}
