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
import { useErrorText } from "@/components/error-text";
import { isSignedOut } from "@/components/refusal";
import { RefusedNotice } from "@/components/refused-notice";
import { useLeave } from "@/components/use-leave";
import { useKept } from "./use-kept";

type Props = {
  readonly title: string;
  /** Under which name what is typed is kept. */
  readonly draft: string;
  readonly restricted: boolean;
  /** @returns what is said when it went through */
  readonly send: (code: ReturnCode, reason: string) => Promise<string>;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Returns reports: a coded reason for the statistics, a sentence for the unit; each code brings its usual sentence. */
export function ReturnDialog({ title, draft, restricted, send, onClose, onDone }: Props) {
  const t = useTranslations("desk.return");
  const codes = useTranslations("values.returnCode");
  const ui = useUiTexts();
  const toast = useToast();
  const errorText = useErrorText();
  const { values: { code, reason }, change, forget } = useKept<{ code: ReturnCode; reason: string }>(draft, { code: "unclear", reason: t("phrases.unclear") }, restricted);
  const isUsual = reason.trim() === "" || reason === t(`phrases.${code}`);
  const close = () => { forget(); onClose(); };
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => send(code, reason),
    onSuccess: (message) => {
      toast.success(message);
      close();
      onDone();
    },
  });
  const { leave, question } = useLeave(!isUsual, close);
  const signedOut = isSignedOut(error);
  return (
    <Dialog
      open
      onOpenChange={(open) => { if (!open) leave(); }}
      title={title}
      footer={
        <>
          <Button onClick={leave}>{ui.cancel}</Button>
          <Button variant="primary" loading={isPending} disabled={reason.trim() === ""} onClick={() => mutate()}>{t("send")}</Button>
        </>
      }
    >
      <div className="grid gap-4">
        {signedOut && <RefusedNotice signedOut>{errorText(error)}</RefusedNotice>}
        <div className="grid gap-1">
          <span aria-hidden="true" className="text-ink-2">{t("code")}</span>
          <RadioCards label={t("code")} options={returnCodes.map((value) => ({ value, label: codes(value) }))} value={code} onChange={(next) => change({ code: next, ...(isUsual && { reason: t(`phrases.${next}`) }) })} columns={3} />
        </div>
        <Field label={t("reason")} required {...(error && !signedOut && { error: errorText(error) })}>
          <Textarea value={reason} rows={3} maxLength={1000} showCount onChange={(event) => change({ reason: event.target.value })} />
        </Field>
      </div>
      {question}
    </Dialog>
  );
}
