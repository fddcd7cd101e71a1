"use client";
import { activeFilters, ledgerHref, ledgerStates, readAddress, searchLength } from "@taizhang/domain/ledger";
import { lamps, sourceLevels, taskClasses } from "@taizhang/policy";
import { Checkbox } from "@taizhang/ui/checkbox";
import { Combobox } from "@taizhang/ui/combobox";
import { DateRangePicker } from "@taizhang/ui/date-range-picker";
import { Field } from "@taizhang/ui/field";
import { FilterBar } from "@taizhang/ui/filter-bar";
import { Input } from "@taizhang/ui/input";
import { LampShape } from "@taizhang/ui/lamp-shape";
import { MultiSelect } from "@taizhang/ui/multi-select";
import { Select } from "@taizhang/ui/select";
import { Search } from "lucide-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter, useSearchParams } from "next/navigation";
import { useState } from "react";
import { useTRPC } from "@/trpc/client";
import { foldedFilters, noOptions, stateWord } from "./filter-words";
import type { LedgerAddress, LedgerOptions } from "./types";

type Props = { readonly address: LedgerAddress; readonly options: LedgerOptions | null; readonly phone: boolean };

/** What the conditions can be set to: as the page brought it, else asked for when the form is first touched, and kept for the session. */
function useOptions(given: LedgerOptions | null) {
  const [touched, setTouched] = useState(false);
  const trpc = useTRPC();
  const { data } = useQuery(trpc.ledger.options.queryOptions({}, { enabled: touched && given === null, staleTime: 10 * 60_000 }));
  return { options: given ?? data ?? noOptions, touch: () => setTouched(true) };
}

/** Conditions of the ledger; what they are set to is the address, so that a view can be sent to a colleague. */
export function FilterForm({ address, options: given, phone }: Props) {
  const t = useTranslations("ledger");
  const values = useTranslations("values");
  const router = useRouter();
  // Words that are too long narrow nothing: they stay in the field, which says so.
  const asked = useSearchParams().get("q");
  const [draft, setDraft] = useState<LedgerAddress>(() => ({ ...address, q: asked ?? address.q }));
  const length = (draft.q ?? "").trim().length;
  const { options, touch } = useOptions(given);
  const set = <K extends keyof LedgerAddress>(key: K, value: LedgerAddress[K]) => setDraft((before) => ({ ...before, [key]: value }));
  const active = activeFilters(address);
  // Order and columns may have changed since the form was filled in.
  const kept = { columns: address.columns, sort: address.sort, dir: address.dir, asOf: address.asOf };
  const reset = () => {
    setDraft({ ...readAddress({}), ...kept });
    router.push(ledgerHref(kept));
  };
  const unitOptions = options.units.map((unit) => ({ value: unit.id, label: unit.shortName, keywords: `${unit.name} ${unit.keywords}` }));
  return (
    <div className="contents" onFocus={touch} onPointerOver={touch}>
      <FilterBar
        phoneGuess={phone}
        activeCount={active.length}
        moreCount={active.filter((key) => foldedFilters.includes(key)).length}
        onQuery={() => { if (length <= searchLength) router.push(ledgerHref({ ...draft, ...kept })); }}
        onReset={reset}
        more={<MoreFields draft={draft} set={set} options={options} units={unitOptions} />}
      >
        <Field label={t("filter.lamp")} className="md:w-36!">
          <MultiSelect
            options={lamps.map((lamp) => ({ value: lamp, label: values(`lamp.${lamp}`), icon: <LampShape lamp={lamp} /> }))}
            value={draft.lamp} onChange={(lamp) => set("lamp", lamp)} placeholder={t("filter.any")}
          />
        </Field>
        <Field label={t("filter.q")} className="md:w-48!" error={length > searchLength ? t("filter.qLong", { n: length, most: searchLength }) : undefined}>
          <Input value={draft.q ?? ""} onChange={(event) => set("q", event.target.value)} placeholder={t("filter.qHint")} icon={<Search size={16} aria-hidden="true" />} />
        </Field>
        <Field label={t("filter.unit")} className="md:w-44!">
          <Combobox options={unitOptions} value={draft.unit ?? null} onChange={(unit) => set("unit", unit ?? undefined)} placeholder={t("filter.any")} />
        </Field>
        <Field label={t("filter.state")} className="md:w-36!">
          <Select
            options={ledgerStates.map((state) => ({ value: state, label: stateWord(state, { t, values }) }))}
            value={draft.state}
            onChange={(state) => set("state", state ?? "open")}
          />
        </Field>
        <Field label={t("filter.due")}>
          <DateRangePicker
            value={{ from: draft.from ?? null, to: draft.to ?? null }}
            onChange={({ from, to }) => setDraft((before) => ({ ...before, from: from ?? undefined, to: to ?? undefined }))}
            placeholder={t("filter.any")}
          />
        </Field>
      </FilterBar>
    </div>
  );
}

type MoreProps = {
  readonly draft: LedgerAddress;
  readonly set: <K extends keyof LedgerAddress>(key: K, value: LedgerAddress[K]) => void;
  readonly options: LedgerOptions;
  readonly units: readonly { value: string; label: string; keywords: string }[];
};

function MoreFields({ draft, set, options, units }: MoreProps) {
  const t = useTranslations("ledger.filter");
  const values = useTranslations("values");
  const any = t("any");
  return (
    <>
      <Field label={t("lead")}>
        <Combobox options={units} value={draft.lead ?? null} onChange={(lead) => set("lead", lead ?? undefined)} placeholder={any} />
      </Field>
      <Field label={t("leader")}>
        <Combobox
          options={options.leaders.map(({ postId, name, title }) => ({ value: postId, label: name ?? title, hint: title }))}
          value={draft.leader ?? null} onChange={(leader) => set("leader", leader ?? undefined)} placeholder={any}
        />
      </Field>
      <Field label={t("field")}>
        <Select options={options.fields.map(({ id, name }) => ({ value: id, label: name }))} value={draft.field ?? null} onChange={(field) => set("field", field ?? undefined)} placeholder={any} clearLabel={any} />
      </Field>
      <Field label={t("class")}>
        <Select options={taskClasses.map((value) => ({ value, label: values(`taskClass.${value}`) }))} value={draft.class ?? null} onChange={(value) => set("class", value ?? undefined)} placeholder={any} clearLabel={any} />
      </Field>
      <Field label={t("level")}>
        <Select options={sourceLevels.map((value) => ({ value, label: values(`sourceLevel.${value}`) }))} value={draft.level ?? null} onChange={(value) => set("level", value ?? undefined)} placeholder={any} clearLabel={any} />
      </Field>
      {options.directives.length > 0 && (
        <Field label={t("source")}>
          <Combobox options={options.directives.map(({ id, title, heldOn }) => ({ value: id, label: title, hint: heldOn }))} value={draft.source ?? null} onChange={(source) => set("source", source ?? undefined)} placeholder={any} />
        </Field>
      )}
      <div className="flex w-full! flex-wrap items-center gap-x-5">
        <Checkbox checked={draft.mine} onChange={(mine) => set("mine", mine)}>{t("mine")}</Checkbox>
        <Checkbox checked={draft.unsigned} onChange={(unsigned) => set("unsigned", unsigned)}>{t("unsigned")}</Checkbox>
        <Checkbox checked={draft.again} onChange={(again) => set("again", again)}>{t("again")}</Checkbox>
        <Checkbox checked={draft.fold} onChange={(fold) => set("fold", fold)}>{t("fold")}</Checkbox>
      </div>
    </>
  );
}
