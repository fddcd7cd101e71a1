"use client";
import { readTypedDay } from "@taizhang/domain/directive";
import { Button } from "@taizhang/ui/button";
import type { ComboboxOption } from "@taizhang/ui/combobox";
import { Dialog } from "@taizhang/ui/dialog";
import { Field } from "@taizhang/ui/field";
import { Input } from "@taizhang/ui/input";
import { useTranslations } from "next-intl";
import { useMemo, useRef, useState } from "react";
import { DayWords } from "./day-words";
import type { Names } from "./names";
import { offeredUnits, type Offered } from "./offered-units";
import { UnitChoice } from "./unit-choice";
import type { Actions } from "./use-actions";
import type { QuickField, View } from "./use-view";
import type { Choices } from "./workbench-state";

type Props = {
  readonly field: QuickField; readonly ids: readonly string[]; readonly view: View; readonly actions: Actions; readonly choices: Choices; readonly names: Names;
  readonly heldOn: string; readonly onClose: () => void;
};

/** One field of the item in hand, or of all that are ticked, set without leaving the keyboard. */
export function QuickSet({ field, ids, view, actions, choices, names, heldOn, onClose }: Props) {
  const t = useTranslations("directive.bench");
  // A new list would be a new choice to the field, which then takes back what is being typed.
  const options = useMemo(() => (field === "dueOn" ? [] : optionsOf(field, choices, names)), [field, choices, names]);
  const first = view.byId.get(ids[0] ?? "");
  const offered = useMemo(() => (field === "leadUnitId" && ids.length === 1 && first ? offeredUnits(first, view.byId.values(), choices) : []), [field, ids.length, first, view.byId, choices]);
  const save = (value: string | null) => { void actions.setQuickly(ids, { [field]: value }).then(onClose).catch(() => undefined); };
  const title = t(`field.${field}`);
  return (
    <Dialog open onOpenChange={(open) => { if (!open) onClose(); }} title={title} size="small" initialFocus="content" description={ids.length > 1 ? t("selected", { n: ids.length }) : (first?.title ?? "")}>
      {field === "dueOn"
        ? <QuickDay label={title} words={ids.length === 1 ? (first?.deadlineText ?? null) : null} heldOn={heldOn} onSave={save} />
        : <QuickChoice label={title} options={options} offered={offered} value={ids.length === 1 ? (first?.[field] ?? null) : null} onSave={save} onSame={onClose} />}
    </Dialog>
  );
}

/** What a field can be given, with the words that find each. */
export function optionsOf(field: Exclude<QuickField, "dueOn">, choices: Choices, names: Names): ComboboxOption[] {
  if (field === "leadUnitId") return choices.units.map(({ id, name, shortName, keywords }) => ({ value: id, label: name, keywords: `${shortName} ${keywords}` }));
  if (field === "fieldId") return choices.fields.map(({ id, name, keywords }) => ({ value: id, label: name, keywords }));
  return choices.leaders.map(({ postId, keywords }) => ({ value: postId, label: names.leader(postId) ?? postId, keywords }));
}

function QuickChoice({ label, options, offered, value, onSave, onSame }: { readonly label: string; readonly options: readonly ComboboxOption[]; readonly offered: readonly Offered[]; readonly value: string | null; readonly onSave: (value: string | null) => void; readonly onSame: () => void }) {
  const t = useTranslations("directive.bench");
  return (
    <Field label={label} hint={t("quickHint")}>
      <UnitChoice options={options} offered={offered} value={value} onChange={(next) => { if (next === value) onSame(); else onSave(next); }} />
    </Field>
  );
}

function QuickDay({ label, words, heldOn, onSave }: { readonly label: string; readonly words: string | null; readonly heldOn: string; readonly onSave: (value: string | null) => void }) {
  const t = useTranslations("directive.bench");
  const [typed, setTyped] = useState("");
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const day = useMemo(() => readTypedDay(typed, heldOn), [typed, heldOn]);
  return (
    <form ref={form} className="grid gap-3" onSubmit={(event) => { event.preventDefault(); if (day !== null) onSave(day); else setTried(true); }}>
      <Field label={label} hint={words === null ? t("dayHint") : t("dayHintText", { words })} error={tried && day === null ? t("noDay") : undefined}>
        <Input value={typed} maxLength={30} autoComplete="off" onChange={(event) => { setTyped(event.target.value); setTried(false); }} />
      </Field>
      <div className="flex items-center justify-between gap-3"><DayWords day={day} /><Button type="submit" variant="primary">{t("save")}</Button></div>
    </form>
  );
}
