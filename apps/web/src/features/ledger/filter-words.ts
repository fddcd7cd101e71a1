import { activeFilters, type LedgerFilter } from "@taizhang/domain/ledger";
import type { LedgerTexts } from "./cells";
import type { LedgerAddress, LedgerOptions } from "./types";

export type FilterChip = { key: keyof LedgerFilter; text: string };
type Words = Pick<LedgerTexts, "t" | "values">;

/** Before anything was asked: nothing can be named. */
export const noOptions: LedgerOptions = { units: [], fields: [], leaders: [], directives: [] };

/** Conditions of the folded part of the form. */
export const foldedFilters: readonly (keyof LedgerFilter)[] = ["lead", "field", "leader", "class", "level", "source", "mine", "unsigned", "again", "fold"];

/** Whether the page must name what it is narrowed to, or shows the folded part at once: then it needs the options itself. */
export const needsOptions = (address: LedgerAddress): boolean => activeFilters(address).some((key) => key === "unit" || foldedFilters.includes(key));

/** Every filter in force in words, name and value with `between` between them; an id that no option names is said to be there, never hidden. */
export function filterChips(address: LedgerAddress, options: LedgerOptions, texts: Words, between = "："): FilterChip[] {
  return activeFilters(address).map((key) => ({ key, text: chipText(key, address, options, texts, between) }));
}

/** The filter of a sheet that leaves the program, where nobody sees the form any more: the state stands there too, with the first of the other conditions as a name. */
export function filterLine(address: LedgerAddress, options: LedgerOptions, texts: Words, chosen?: number): { line: string; first: string | null } {
  const { t } = texts;
  const words = filterChips(address, options, texts, " ").map(({ text }) => text);
  const state = address.state === "open" ? [`${t("filter.state")} ${t("views.open")}`] : [];
  const picked = chosen === undefined ? [] : [t("sheet.chosen", { n: chosen })];
  return { line: t("sheet.filter", { words: [...state, ...words, ...picked].join("；") }), first: words[0] ?? null };
}

function chipText(key: keyof LedgerFilter, address: LedgerAddress, options: LedgerOptions, { t, values }: Words, between: string): string {
  const unit = (id: string | undefined) => options.units.find((option) => option.id === id)?.shortName ?? "?";
  const pair = (label: string, value: string) => `${label}${between}${value}`;
  switch (key) {
    case "q": return pair(t("filter.q"), address.q ?? "");
    case "state": return pair(t("filter.state"), stateWord(address.state, { t, values }));
    case "lamp": return pair(t("filter.lamp"), address.lamp.map((lamp) => values(`lamp.${lamp}`)).join("、"));
    case "unit": return pair(t("filter.unit"), unit(address.unit));
    case "lead": return pair(t("filter.lead"), unit(address.lead));
    case "field": return pair(t("filter.field"), options.fields.find(({ id }) => id === address.field)?.name ?? "?");
    case "leader": return pair(t("filter.leader"), leaderName(options, address.leader));
    case "class": return pair(t("filter.class"), address.class ?? "");
    case "level": return pair(t("filter.level"), address.level ? values(`sourceLevel.${address.level}`) : "");
    case "from": return pair(t("filter.from"), address.from ?? "");
    case "to": return pair(t("filter.to"), address.to ?? "");
    case "source": return pair(t("filter.source"), options.directives.find(({ id }) => id === address.source)?.title ?? "?");
    case "parent": return t("filter.parent");
    case "schedule": return address.schedule ? t(`schedule.${address.schedule}`) : "";
    case "mine": case "unsigned": case "again": case "fold": return t(`filter.${key}`);
  }
}

function leaderName(options: LedgerOptions, postId: string | undefined): string {
  const found = options.leaders.find((leader) => leader.postId === postId);
  return found ? (found.name ?? found.title) : "?";
}

export function stateWord(state: LedgerAddress["state"], { t, values }: Words): string {
  return state === "open" || state === "all" || state === "registered" ? t(`state.${state}`) : values(`taskState.${state}`);
}
