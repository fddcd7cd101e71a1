"use client";
import { useMutation } from "@tanstack/react-query";
import { Button } from "@taizhang/ui/button";
import { FormField } from "@taizhang/ui/form-field";
import { Textarea } from "@taizhang/ui/textarea";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/client";
import { FormDialog } from "@/components/form-dialog";
import { useSend } from "@/components/use-send";

type Props = { readonly report: { id: string; version: number; author: string | null }; readonly title: string; readonly done: string; readonly progress: number; readonly open: boolean; readonly onOpenChange: (open: boolean) => void };

/** The unit head lets a report go up, or gives it back to who wrote it. */
export function ConfirmDialog({ report, title, done, progress, open, onOpenChange }: Props) {
  const t = useTranslations("report");
  const trpc = useTRPC();
  const confirm = useMutation(trpc.report.confirm.mutationOptions());
  const back = useMutation(trpc.report.sendBack.mutationOptions());
  const send = useSend();
  const of = { reportId: report.id, version: report.version };
  const letGo = async () => { if (await send(() => confirm.mutateAsync(of), t("confirm.done"))) onOpenChange(false); };
  return (
    <FormDialog<{ reason: string }>
      open={open} onOpenChange={onOpenChange} title={t("confirm.title")} description={title} action={t("confirm.send_back")} done={t("confirm.sent_back")}
      values={{ reason: "" }} send={({ reason }) => back.mutateAsync({ ...of, reason })}
      extra={<Button variant="primary" loading={confirm.isPending} onClick={() => void letGo()}>{t("confirm.action")}</Button>}
    >
      <div className="rounded-control bg-surface-2 px-3 py-2">
        <p className="m-0 text-small text-ink-2">{t("confirm.by", { name: report.author ?? "", progress })}</p>
        <p className="m-0 whitespace-pre-line">{done}</p>
      </div>
      <FormField<{ reason: string }, "reason"> name="reason" label={t("confirm.reason")}>{(control) => <Textarea {...control} rows={2} maxLength={1000} />}</FormField>
    </FormDialog>
  );
}
