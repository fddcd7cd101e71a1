"use client";
import { usualCodes, type NotRegisteredCode, type Sentence } from "@taizhang/domain/directive";
import { Button } from "@taizhang/ui/button";
import { Checkbox } from "@taizhang/ui/checkbox";
import { Dialog } from "@taizhang/ui/dialog";
import { Field } from "@taizhang/ui/field";
import { Select } from "@taizhang/ui/select";
import { Textarea } from "@taizhang/ui/textarea";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorText } from "@/components/error-text";

type Kind = Sentence["class"];
export type ClassReasons = { readonly classes: Kind[]; readonly codes: Partial<Record<Kind, NotRegisteredCode>>; readonly text: string };
type Props = {
  readonly codes: readonly { readonly value: NotRegisteredCode; readonly label: string }[];
  /** Classes of undecided sentences, with how many each holds. */
  readonly classes: readonly { readonly value: Kind; readonly label: string; readonly count: number }[];
  readonly onSubmit: (reasons: ClassReasons) => Promise<unknown>; readonly onClose: () => void;
};

/** Whole classes of sentences left out together, each with the reason that is usual for it unless another is chosen. */
export function ClassReasonsDialog({ codes, classes, onSubmit, onClose }: Props) {
  const t = useTranslations("directive.bench");
  const errorText = useErrorText();
  const some = classes.filter(({ count }) => count > 0);
  const [ticked, setTicked] = useState<readonly Kind[]>(() => some.map(({ value }) => value));
  const [chosen, setChosen] = useState(usualCodes);
  const [text, setText] = useState("");
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    setBusy(true);
    try {
      await onSubmit({ classes: [...ticked], codes: Object.fromEntries(ticked.map((one) => [one, chosen[one]])), text: text.trim() });
      onClose();
    } catch (refused) {
      setError(errorText(refused));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open initialFocus="content" onOpenChange={(open) => { if (!open) onClose(); }} title={t("resolveMany")} description={t("resolveClasses")} size="small"
      footer={<><Button onClick={onClose}>{t("cancel")}</Button><Button variant="primary" loading={busy} disabled={ticked.length === 0} onClick={() => void submit()}>{t("drop")}</Button></>}
    >
      <div className="grid gap-3">
        {some.length === 0 && <p className="m-0 text-ink-2">{t("resolveNone")}</p>}
        {some.map(({ value, label, count }) => (
          <div key={value} className="grid grid-cols-[minmax(0,1fr)_12rem] items-center gap-3">
            <Checkbox checked={ticked.includes(value)} onChange={(on) => setTicked(on ? [...ticked, value] : ticked.filter((one) => one !== value))}>{label}（{count}）</Checkbox>
            <Select label={t("reasonOf", { class: label })} options={codes} value={chosen[value]} onChange={(code) => { if (code) setChosen({ ...chosen, [value]: code }); }} />
          </div>
        ))}
        <Field label={t("reasonText")} required={ticked.some((one) => chosen[one] === "other")} error={error}><Textarea value={text} rows={3} maxLength={500} onChange={(event) => setText(event.target.value)} /></Field>
      </div>
    </Dialog>
  );
}
