"use client";
import { Button } from "@taizhang/ui/button";
import { Checkbox } from "@taizhang/ui/checkbox";
import { Dialog } from "@taizhang/ui/dialog";
import { Field } from "@taizhang/ui/field";
import { Select } from "@taizhang/ui/select";
import { Textarea } from "@taizhang/ui/textarea";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorText } from "@/components/error-text";

type Props<C extends string> = {
  readonly title: string; readonly description: string; readonly codes: readonly { readonly value: C; readonly label: string }[];
  /** Classes that can be ticked, with how many sentences each holds. */
  readonly classes?: readonly { readonly value: string; readonly label: string; readonly count: number }[];
  /** The code that is chosen at first. */
  readonly first?: C;
  readonly onSubmit: (code: C, text: string, classes: readonly string[]) => Promise<unknown>;
  readonly onClose: () => void;
};

/** Asks for a coded reason, with words where the code alone does not say it. */
export function ReasonDialog<C extends string>({ title, description, codes, classes, first, onSubmit, onClose }: Props<C>) {
  const t = useTranslations("directive.bench");
  const errorText = useErrorText();
  const [code, setCode] = useState<C | null>(first ?? codes[0]?.value ?? null);
  const [text, setText] = useState("");
  const [ticked, setTicked] = useState<readonly string[]>(() => (classes ?? []).filter(({ count }) => count > 0).map(({ value }) => value));
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    if (!code) return;
    setBusy(true);
    try {
      await onSubmit(code, text.trim(), ticked);
      onClose();
    } catch (refused) {
      setError(errorText(refused));
    } finally {
      setBusy(false);
    }
  };
  const nothing = classes !== undefined && ticked.length === 0;
  return (
    <Dialog
      open initialFocus="content" onOpenChange={(open) => { if (!open) onClose(); }} title={title} description={description} size="small"
      footer={<><Button onClick={onClose}>{t("cancel")}</Button><Button variant="primary" loading={busy} disabled={nothing} onClick={() => void submit()}>{t("drop")}</Button></>}
    >
      <div className="grid gap-3">
        {classes && (classes.some(({ count }) => count > 0)
          ? <div className="grid">{classes.filter(({ count }) => count > 0).map(({ value, label, count }) => <Checkbox key={value} checked={ticked.includes(value)} onChange={(on) => setTicked(on ? [...ticked, value] : ticked.filter((one) => one !== value))}>{label}（{count}）</Checkbox>)}</div>
          : <p className="m-0 text-ink-2">{t("resolveNone")}</p>)}
        <Field label={t("reason")} required><Select options={codes} value={code} onChange={setCode} /></Field>
        <Field label={t("reasonText")} required={code === "other"} error={error}><Textarea value={text} rows={3} maxLength={500} onChange={(event) => setText(event.target.value)} /></Field>
      </div>
    </Dialog>
  );
}
