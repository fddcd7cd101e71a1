"use client";
import { useMutation } from "@tanstack/react-query";
import { DatePicker } from "@taizhang/ui/date-picker";
import { FormField } from "@taizhang/ui/form-field";
import { Textarea } from "@taizhang/ui/textarea";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/client";
import { FormDialog } from "@/components/form-dialog";

type Extension = { proposedDueOn: string | null; reason: string };
type Props = {
  readonly taskId: string; readonly title: string; readonly open: boolean; readonly onOpenChange: (open: boolean) => void; readonly dueOn: string;
  /** What a plan that is short proposes: the first day that can be reached, and why. */
  readonly proposed?: { readonly dueOn: string; readonly reason: string };
};

/** Asks for another date, before the present one. */
export function ExtendDialog({ taskId, title, dueOn, proposed, open, onOpenChange }: Props) {
  const t = useTranslations("task");
  const { mutateAsync } = useMutation(useTRPC().task.extend.mutationOptions());
  return (
    <FormDialog<Extension>
      open={open} onOpenChange={onOpenChange} title={t("extend.title")} description={`${title} · ${t("extend.present", { dueOn })}`} action={t("extend.send")} done={t("extend.done")}
      values={{ proposedDueOn: proposed?.dueOn ?? null, reason: proposed?.reason ?? "" }} send={({ proposedDueOn, reason }) => mutateAsync({ taskId, reason, proposedDueOn: proposedDueOn ?? "" })}
    >
      <FormField<Extension, "proposedDueOn"> name="proposedDueOn" label={t("extend.date")} required>{(control) => <DatePicker {...control} min={dueOn} />}</FormField>
      <FormField<Extension, "reason"> name="reason" label={t("extend.reason")} required>{(control) => <Textarea {...control} rows={3} maxLength={1000} />}</FormField>
    </FormDialog>
  );
}
