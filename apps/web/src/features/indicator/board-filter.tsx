"use client";
import { boardHref, type BoardAddress, type BoardSort } from "@taizhang/domain/indicator";
import { lamps, sourceLevels, type Lamp } from "@taizhang/policy";
import { Combobox } from "@taizhang/ui/combobox";
import { Field } from "@taizhang/ui/field";
import { FilterBar } from "@taizhang/ui/filter-bar";
import { Input } from "@taizhang/ui/input";
import { Select } from "@taizhang/ui/select";
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { BoardOptions } from "./board-view";

type Props = { readonly address: BoardAddress; readonly options: BoardOptions; readonly phone: boolean };
const orders: readonly BoardSort[] = ["field", "lamp", "gap", "change", "rank", "name", "number"];

/** Conditions of the board; what they are set to is the address. */
export function BoardFilter({ address, options, phone }: Props) {
  const t = useTranslations("indicator");
  const values = useTranslations("values");
  const router = useRouter();
  const [draft, setDraft] = useState(address);
  const set = <K extends keyof BoardAddress>(key: K, value: BoardAddress[K]) => setDraft((before) => ({ ...before, [key]: value }));
  const any = t("filter.any");
  const active = [address.q, address.field, address.unit, address.leader, address.level, address.year, address.lamp[0]].filter(Boolean).length;
  return (
    <FilterBar
      phoneGuess={phone}
      activeCount={active} moreCount={[address.leader, address.level, address.year].filter(Boolean).length}
      onQuery={() => router.push(boardHref(draft))} onReset={() => router.push(boardHref({ asOf: address.asOf }))}
      more={
        <>
          <Field label={t("filter.leader")}><Combobox options={options.leaders.map(({ postId, name, title }) => ({ value: postId, label: name, hint: title }))} value={draft.leader ?? null} onChange={(leader) => set("leader", leader ?? undefined)} placeholder={any} /></Field>
          <Field label={t("filter.level")}><Select options={sourceLevels.map((value) => ({ value, label: values(`sourceLevel.${value}`) }))} value={draft.level ?? null} onChange={(level) => set("level", level ?? undefined)} placeholder={any} clearLabel={any} /></Field>
          <Field label={t("filter.year")}><Select options={options.years.map((year) => ({ value: String(year), label: t("year", { year: String(year) }) }))} value={draft.year ? String(draft.year) : null} onChange={(year) => set("year", year ? Number(year) : undefined)} placeholder={any} clearLabel={any} /></Field>
        </>
      }
    >
      <Field label={t("filter.q")}><Input aria-label={t("filter.q")} value={draft.q ?? ""} onChange={(event) => set("q", event.target.value)} maxLength={100} icon={<Search size={16} aria-hidden="true" />} /></Field>
      <Field label={t("filter.field")}><Select options={options.fields.map(({ id, name }) => ({ value: id, label: name }))} value={draft.field ?? null} onChange={(field) => set("field", field ?? undefined)} placeholder={any} clearLabel={any} /></Field>
      <Field label={t("filter.lamp")}><Select options={lamps.map((lamp) => ({ value: lamp, label: values(`lamp.${lamp}`) }))} value={draft.lamp[0] ?? null} onChange={(lamp: Lamp | null) => set("lamp", lamp ? [lamp] : [])} placeholder={any} clearLabel={any} /></Field>
      <Field label={t("filter.unit")}><Combobox options={options.units.map(({ id, name, keywords }) => ({ value: id, label: name, keywords }))} value={draft.unit ?? null} onChange={(unit) => set("unit", unit ?? undefined)} placeholder={any} /></Field>
      <Field label={t("filter.sort")}><Select options={orders.map((value) => ({ value, label: t(`filter.order.${value}`) }))} value={draft.sort} onChange={(sort) => set("sort", sort ?? "field")} /></Field>
    </FilterBar>
  );
}
