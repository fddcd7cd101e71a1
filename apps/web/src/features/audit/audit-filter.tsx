"use client";
import { Checkbox } from "@taizhang/ui/checkbox";
import { DateRangePicker } from "@taizhang/ui/date-range-picker";
import { Field } from "@taizhang/ui/field";
import { FilterBar } from "@taizhang/ui/filter-bar";
import { Input } from "@taizhang/ui/input";
import { Combobox } from "@taizhang/ui/combobox";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { auditAddress, type AuditConditions } from "./address";
import type { UseCaseName } from "./use-case-title";

/** Person, use case, subject and days; the conditions stand in the address. */
export function AuditFilter({ conditions, names, phone }: { readonly conditions: AuditConditions; readonly names: readonly UseCaseName[]; readonly phone: boolean }) {
  const t = useTranslations("admin.audit");
  const router = useRouter();
  const [person, setPerson] = useState(conditions.person);
  const [useCase, setUseCase] = useState<string | null>(conditions.useCase || null);
  const [subject, setSubject] = useState(conditions.subject);
  const [sealings, setSealings] = useState(conditions.sealings);
  const [range, setRange] = useState({ from: conditions.from, to: conditions.to });
  const query = () => router.push(auditAddress({ ...conditions, person: person.trim(), useCase: useCase ?? "", subject: subject.trim(), sealings, ...range }));
  const reset = () => {
    setPerson("");
    setUseCase(null);
    setSubject("");
    setSealings(false);
    setRange({ from: null, to: null });
    router.push("/admin/audit");
  };
  const active = [conditions.person, conditions.useCase, conditions.subject, conditions.sealings, conditions.from ?? conditions.to].filter(Boolean).length;
  return (
    <FilterBar phoneGuess={phone} activeCount={active} onQuery={query} onReset={reset}>
      <Field label={t("person")}><Input value={person} onChange={(event) => setPerson(event.target.value)} maxLength={30} /></Field>
      <Field label={t("useCase")}>
        <Combobox value={useCase} onChange={setUseCase} placeholder={t("any")} options={names.map(({ name, title }) => ({ value: name, label: title, hint: name, keywords: name }))} />
      </Field>
      <Field label={t("subject")}><Input value={subject} onChange={(event) => setSubject(event.target.value)} placeholder={t("subjectHint")} maxLength={100} /></Field>
      <Field label={t("range")}><DateRangePicker value={range} onChange={setRange} /></Field>
      <Checkbox checked={sealings} onChange={setSealings}>{t("sealings")}</Checkbox>
    </FilterBar>
  );
}
