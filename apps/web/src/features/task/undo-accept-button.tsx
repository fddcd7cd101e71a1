"use client";
import { useMutation } from "@tanstack/react-query";
import type { TaskReport } from "@taizhang/domain/task";
import { Button } from "@taizhang/ui/button";
import { FormField } from "@taizhang/ui/form-field";
import { Textarea } from "@taizhang/ui/textarea";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/components/form-dialog";
import { useTRPC } from "@/trpc/client";

type Values = { reason: string };

type Props = { readonly report: Pick<TaskReport, "id" | "version">; readonly name: string; readonly restricted: boolean };

/** Takes the acceptance of a report back, with a reason that the unit sees. */
export function UndoAcceptButton({ report, name, restricted }: Props) {
  const t = useTranslations("task.undo_accept");
  const { mutateAsync } = useMutation(useTRPC().report.undoAccept.mutationOptions());
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="compact" variant="text" className="print:hidden" onClick={() => setOpen(true)}>{t("action")}</Button>
      <FormDialog<Values>
        open={open} onOpenChange={setOpen} title={t("title")} description={`${name} · ${t("hint")}`} action={t("action")} done={t("done")}
        values={{ reason: "" }} draftKey={restricted ? undefined : `undo_accept:${report.id}:${report.version}`} send={({ reason }) => mutateAsync({ reportIds: [report.id], reason })}
      >
        <FormField<Values, "reason"> name="reason" label={t("reason")} hint={t("reason_hint")} required>{(control) => <Textarea {...control} rows={3} maxLength={500} />}</FormField>
      </FormDialog>
    </>
  );
}
