"use client";
import { Button } from "@taizhang/ui/button";
import { Dialog } from "@taizhang/ui/dialog";
import { Field } from "@taizhang/ui/field";
import { Select } from "@taizhang/ui/select";
import { Textarea } from "@taizhang/ui/textarea";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorText } from "@/components/error-text";

type Props<C extends string> = {
  readonly title: string; readonly description: string; readonly codes: readonly { readonly value: C; readonly label: string }[];
  /** The code that is chosen at first. */
  readonly first?: C;
  readonly onSubmit: (code: C, text: string) => Promise<unknown>;
  readonly onClose: () => void;
};

/** Asks for a coded reason, with words where the code alone does not say it. */
export function ReasonDialog<C extends string>({ title, description, codes, first, onSubmit, onClose }: Props<C>) {
  const t = useTranslations("directive.bench");
  const errorText = useErrorText();
  const [code, setCode] = useState<C | null>(first ?? codes[0]?.value ?? null);
  const [text, setText] = useState("");
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    if (!code) return;
    setBusy(true);
    try {
      await onSubmit(code, text.trim());
      onClose();
    } catch (refused) {
      setError(errorText(refused));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open initialFocus="content" onOpenChange={(open) => { if (!open) onClose(); }} title={title} description={description} size="small"
      footer={<><Button onClick={onClose}>{t("cancel")}</Button><Button variant="primary" loading={busy} onClick={() => void submit()}>{t("drop")}</Button></>}
    >
      <div className="grid gap-3">
        <Field label={t("reason")} required><Select options={codes} value={code} onChange={setCode} /></Field>
        <Field label={t("reasonText")} required={code === "other"} error={error}><Textarea value={text} rows={3} maxLength={500} onChange={(event) => setText(event.target.value)} /></Field>
      </div>
    </Dialog>
  );
}
