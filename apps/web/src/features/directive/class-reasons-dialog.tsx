"use client";
import { usualCodes, type NotRegisteredCode, type Sentence } from "@taizhang/domain/directive";
import { Button } from "@taizhang/ui/button";
import { Dialog } from "@taizhang/ui/dialog";
import { Field } from "@taizhang/ui/field";
import { Select } from "@taizhang/ui/select";
import { Textarea } from "@taizhang/ui/textarea";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorText } from "@/components/error-text";
import { TickedGroup } from "./ticked-group";
import { useTicks } from "./use-ticks";

type Kind = Sentence["class"];
export type ClassReasons = { readonly sentenceIds: string[]; readonly codes: Partial<Record<Kind, NotRegisteredCode>>; readonly text: string };
type Props = {
  readonly codes: readonly { readonly value: NotRegisteredCode; readonly label: string }[];
  /** Classes of undecided sentences, with the sentences that each holds. */
  readonly classes: readonly { readonly value: Kind; readonly label: string; readonly sentences: readonly Sentence[] }[];
  readonly body: string;
  readonly onSubmit: (reasons: ClassReasons) => Promise<unknown>; readonly onClose: () => void;
  /** Closes the window and shows where a sentence stands. */
  readonly onPlace: (sentenceId: string) => void;
};

/** Sentences left out together by class, each class with the reason that is usual for it unless another is chosen, each sentence with a tick of its own. */
export function ClassReasonsDialog({ codes, classes, body, onSubmit, onClose, onPlace }: Props) {
  const t = useTranslations("directive.bench");
  const errorText = useErrorText();
  const some = classes.filter(({ sentences }) => sentences.length > 0);
  const ticks = useTicks(() => some.flatMap(({ sentences }) => sentences.map(({ id }) => id)));
  const [chosen, setChosen] = useState(usualCodes);
  const [text, setText] = useState("");
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const taken = some.map(({ value, sentences }) => ({ value, ids: sentences.map(({ id }) => id).filter(ticks.has) })).filter(({ ids }) => ids.length > 0);
  const n = taken.reduce((sum, { ids }) => sum + ids.length, 0);
  const submit = async () => {
    setBusy(true);
    try {
      await onSubmit({ sentenceIds: taken.flatMap(({ ids }) => ids), codes: Object.fromEntries(taken.map(({ value }) => [value, chosen[value]])), text: text.trim() });
      onClose();
    } catch (refused) {
      setError(errorText(refused));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open initialFocus="content" onOpenChange={(open) => { if (!open) onClose(); }} title={t("resolveMany")} description={t("resolveClasses")}
      footer={<><Button onClick={onClose}>{t("cancel")}</Button><Button variant="primary" loading={busy} disabled={n === 0} onClick={() => void submit()}>{t("resolveThese", { n })}</Button></>}
    >
      <div className="grid gap-3">
        {some.length === 0 && <p className="m-0 text-ink-2">{t("resolveNone")}</p>}
        {some.map(({ value, label, sentences }) => (
          <TickedGroup key={value} label={label} ticks={ticks} rows={sentences.map(({ id, start, end }) => ({
            id, words: body.slice(start, end),
            beside: <button type="button" onClick={() => onPlace(id)} className="border-0 bg-transparent p-0 text-body text-link underline underline-offset-2 max-md:min-h-11">{t("keys.Enter")}</button>,
          }))}>
            <div className="ml-auto w-48 max-w-full"><Select label={t("reasonOf", { class: label })} options={codes} value={chosen[value]} onChange={(code) => { if (code) setChosen({ ...chosen, [value]: code }); }} /></div>
          </TickedGroup>
        ))}
        <Field label={t("reasonText")} required={taken.some(({ value }) => chosen[value] === "other")} error={error}><Textarea value={text} rows={3} maxLength={500} onChange={(event) => setText(event.target.value)} /></Field>
      </div>
    </Dialog>
  );
}
