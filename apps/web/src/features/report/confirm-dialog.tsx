"use client";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Button } from "@taizhang/ui/button";
import { Dialog } from "@taizhang/ui/dialog";
import { FormField } from "@taizhang/ui/form-field";
import { Notice } from "@taizhang/ui/notice";
import { Skeleton } from "@taizhang/ui/skeleton";
import { Textarea } from "@taizhang/ui/textarea";
import { useUiTexts } from "@taizhang/ui/ui-texts";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorText } from "@/components/error-text";
import { FormDialog } from "@/components/form-dialog";
import { PeriodCompare } from "@/components/period-compare";
import { refusalOf } from "@/components/refusal";
import { useReload, useSend } from "@/components/use-send";
import { useTRPC } from "@/trpc/client";

type Props = { readonly reportId: string; readonly title: string; readonly open: boolean; readonly onOpenChange: (open: boolean) => void };
type Reason = { reason: string };

/** The unit head reads the whole report beside the last one, and lets it go up or gives it back to who wrote it. */
export function ConfirmDialog({ reportId, title, open, onOpenChange }: Props) {
  const t = useTranslations("report.confirm");
  const loading = useTranslations("report")("loading");
  const { cancel } = useUiTexts();
  const trpc = useTRPC();
  const errorText = useErrorText();
  const send = useSend();
  const reload = useReload();
  const { data, error } = useQuery(trpc.report.toConfirm.queryOptions({ reportId }, { enabled: open, gcTime: 0 }));
  const confirm = useMutation(trpc.report.confirm.mutationOptions());
  const back = useMutation(trpc.report.sendBack.mutationOptions());
  const [returning, setReturning] = useState(false);
  // What stands on the screen is what is confirmed: a report that its author changed meanwhile is refused and read again.
  const shown = error ? undefined : data;
  const letGo = async () => {
    if (shown && await send(() => confirm.mutateAsync({ reportId, version: shown.report.version }), t("done"))) onOpenChange(false);
  };
  const giveBack = async ({ reason }: Reason) => {
    try {
      await back.mutateAsync({ reportId, version: shown?.report.version ?? 0, reason });
    } catch (refused) {
      if (refusalOf(refused)?.code === "CONFLICT") reload();
      throw refused;
    }
    onOpenChange(false);
  };
  const footer = (
    <>
      <Button onClick={() => onOpenChange(false)}>{cancel}</Button>
      {shown && <Button onClick={() => setReturning(true)}>{t("send_back")}</Button>}
      {shown && <Button variant="primary" loading={confirm.isPending} onClick={() => void letGo()}>{t("action")}</Button>}
    </>
  );
  return (
    <>
      <Dialog open={open && !returning} onOpenChange={onOpenChange} title={t("title")} description={title} footer={footer} size="large">
        {error ? <Notice tone="warning">{errorText(error)}</Notice> : data ? <PeriodCompare task={data.task} report={data.report} previous={data.previous} /> : <Skeleton label={loading} lines={8} />}
      </Dialog>
      <FormDialog<Reason>
        open={open && returning} onOpenChange={setReturning} title={t("send_back")} description={title} action={t("send_back")} done={t("sent_back")}
        values={{ reason: "" }} draftKey={shown && !shown.restricted ? `send_back:${reportId}:${shown.report.version}` : undefined} send={giveBack}
      >
        <FormField<Reason, "reason"> name="reason" label={t("reason")} required>{(control) => <Textarea {...control} rows={3} maxLength={1000} />}</FormField>
      </FormDialog>
    </>
  );
}
