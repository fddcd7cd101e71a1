"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { CommandPalette, type PaletteEntry, type PaletteGroup } from "@taizhang/ui/command-palette";
import { matchesSearch } from "@taizhang/ui/search-match";
import { Bookmark, Building2, Clock, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useDeferredValue, useState, type ReactNode } from "react";
import { LampShape } from "@taizhang/ui/lamp-shape";
import { useTRPC } from "@/trpc/client";
import { recentOf, rememberRecent } from "./recent";

export interface PaletteProps {
  readonly places: readonly { readonly id: string; readonly href: string; readonly label: string; readonly icon: ReactNode }[];
  /** Whether this person has a ledger to search. */
  readonly searchable: boolean;
  readonly sessionId: string;
  readonly onClose: () => void;
}

const mostUnits = 5;

/** Pages, own views, items and units in one box. Enter takes the first: the item of that number, else the search in the ledger. */
export function Palette({ places, searchable, sessionId, onClose }: PaletteProps) {
  const t = useTranslations("frame.palette");
  const router = useRouter();
  const trpc = useTRPC();
  const [query, setQuery] = useState("");
  const q = useDeferredValue(query.trim().slice(0, 100));
  const typed = q !== "";
  const { data: found = [], isFetching } = useQuery(trpc.ledger.find.queryOptions({ q }, { enabled: searchable && typed, placeholderData: keepPreviousData }));
  const { data: units = [] } = useQuery(trpc.organization.tree.queryOptions({}, { enabled: searchable, staleTime: 600_000 }));
  const { data: views = [] } = useQuery(trpc.ledger.views.queryOptions({}, { enabled: searchable }));
  const [recent] = useState(() => recentOf(sessionId));

  const items: PaletteEntry[] = typed ? found.map(({ id, number, title, lamp, leadUnit }) => ({ id: `task-${id}`, href: `/tasks/${id}`, label: `${number} ${title}`, icon: <LampShape lamp={lamp} />, ...(leadUnit ? { hint: leadUnit } : {}) })) : [];
  const named = found[0] && found[0].number.toLowerCase() === q.toLowerCase() ? items.slice(0, 1) : [];
  const all: PaletteEntry[] = searchable && typed ? [{ id: "all", href: `/ledger?state=all&q=${encodeURIComponent(q)}`, label: t("all", { q }), icon: <Search size={16} /> }] : [];
  const groups: PaletteGroup[] = [
    { id: "first", label: t("go"), entries: [...named, ...all] },
    { id: "recent", label: t("recent"), entries: typed ? [] : recent.map((entry) => ({ ...entry, icon: <Clock size={16} /> })) },
    { id: "items", label: t("items"), entries: items.slice(named.length) },
    { id: "pages", label: t("pages"), entries: places.filter(({ label, id }) => matchesSearch(q, label, id)) },
    { id: "views", label: t("views"), entries: views.filter(({ name }) => matchesSearch(q, name)).map(({ id, name, query: kept }) => ({ id: `view-${id}`, href: `/ledger?${kept}`, label: name, icon: <Bookmark size={16} /> })) },
    { id: "units", label: t("units"), entries: typed ? units.filter(({ name, shortName, keywords, kind }) => kind !== "leadership" && matchesSearch(q, `${name} ${shortName}`, keywords)).slice(0, mostUnits)
      .map(({ id, name }) => ({ id: `unit-${id}`, href: `/ledger?state=all&unit=${id}`, label: name, hint: t("unitHint"), icon: <Building2 size={16} /> })) : [] },
  ];
  const pick = (entry: PaletteEntry) => {
    const restricted = found.some(({ id, restricted: hidden }) => hidden && entry.id === `task-${id}`);
    if (!restricted && /^(task|unit)-/.test(entry.id)) rememberRecent(sessionId, entry);
    onClose();
    router.push(entry.href);
  };
  const none = typed && !isFetching && groups.every(({ id, entries }) => id === "first" || entries.length === 0);
  return (
    <CommandPalette
      open onOpenChange={(open) => { if (!open) onClose(); }} label={t("label")} placeholder={t(searchable ? "placeholder" : "placeholderPages")}
      query={query} onQuery={setQuery} groups={groups} note={none ? t("none") : undefined} keys={t("keys")} onPick={pick}
    />
  );
}
