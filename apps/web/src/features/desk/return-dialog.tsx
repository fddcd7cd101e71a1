"use client";
import { useMutation } from "@tanstack/react-query";
import { returnCodes, type ReturnCode } from "@taizhang/policy";
import { Button } from "@taizhang/ui/button";
import { Dialog } from "@taizhang/ui/dialog";
import { Field } from "@taizhang/ui/field";
import { RadioCards } from "@taizhang/ui/radio-cards";
import { Textarea } from "@taizhang/ui/textarea";
import { useToast } from "@taizhang/ui/toast";
import { useUiTexts } from "@taizhang/ui/ui-texts";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorText } from "@/components/error-text";
import { isSignedOut } from "@/components/refusal";
import { RefusedNotice } from "@/components/refused-notice";
import { useLeave } from "@/components/use-leave";
import { useTRPC } from "@/trpc/client";
import type { DeskItem } from "./types";

type Props = { readonly report: NonNullable<DeskItem["report"]>; readonly unit: string; readonly onClose: () => void; readonly onDone: () => void };

/** Returns a report: a coded reason for the statistics, a sentence for the unit; each code brings its usual sentence. */
export function ReturnDialog({ report, unit, onClose, onDone }: Props) {
  const t = useTranslations("desk.return");
  const codes = useTranslations("values.returnCode");
  const ui = useUiTexts();
  const trpc = useTRPC();
  const toast = useToast();
  const errorText = useErrorText();
  const [code, setCode] = useState<ReturnCode>("unclear");
  const [reason, setReason] = useState(() => t("phrases.unclear"));
  const choose = (next: ReturnCode) => {
    if (reason.trim() === "" || reason === t(`phrases.${code}`)) setReason(t(`phrases.${next}`));
    setCode(next);
  };
  const send = useMutation(trpc.report.return.mutationOptions({
    onSuccess: () => {
      toast.success(t("done", { unit }));
      onClose();
      onDone();
    },
  }));
  const { leave, question } = useLeave(reason.trim() !== "" && reason !== t(`phrases.${code}`), onClose);
  const signedOut = isSignedOut(send.error);
  return (
    <Dialog
      open
      onOpenChange={(open) => { if (!open) leave(); }}
      title={t("title")}
      footer={
        <>
          <Button onClick={leave}>{ui.cancel}</Button>
          <Button variant="primary" loading={send.isPending} disabled={reason.trim() === ""} onClick={() => send.mutate({ reportId: report.id, version: report.version, code, reason })}>{t("send")}</Button>
        </>
      }
    >
      <div className="grid gap-4">
        {signedOut && <RefusedNotice signedOut>{errorText(send.error)}</RefusedNotice>}
        <div className="grid gap-1">
          <span aria-hidden="true" className="text-ink-2">{t("code")}</span>
          <RadioCards label={t("code")} options={returnCodes.map((value) => ({ value, label: codes(value) }))} value={code} onChange={choose} columns={3} />
        </div>
        <Field label={t("reason")} required {...(send.error && !signedOut && { error: errorText(send.error) })}>
          <Textarea value={reason} rows={3} maxLength={1000} showCount onChange={(event) => setReason(event.target.value)} />
        </Field>
      </div>
      {question}
    </Dialog>
  );
}
