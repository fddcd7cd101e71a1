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
  readonly taskId: string; readonly title: string; readonly open: boolean; readonly onOpenChange: (open: boolean) => void;
  readonly restricted?: boolean;
  /** The present deadline; where there is none, a first one is asked for, and `earliest` is the first day it may be. */
  readonly dueOn: string | null; readonly earliest?: string;
  /** What a plan that is short proposes: the first day that can be reached, and why. */
  readonly proposed?: { readonly dueOn: string; readonly reason: string };
};

/** Asks for another date, before the present one; where there is none, for the first one. */
export function ExtendDialog({ taskId, title, restricted = false, dueOn, earliest, proposed, open, onOpenChange }: Props) {
  const t = useTranslations("task");
  const { mutateAsync } = useMutation(useTRPC().task.extend.mutationOptions());
  const words = dueOn === null ? "extend.first" : "extend";
  const min = dueOn ?? earliest;
  return (
    <FormDialog<Extension>
      open={open} onOpenChange={onOpenChange} title={t(`${words}.title`)} description={`${title} · ${t(`${words}.present`, { dueOn: dueOn ?? "" })}`} action={t("extend.send")} done={t(`${words}.done`)}
      values={{ proposedDueOn: proposed?.dueOn ?? null, reason: proposed?.reason ?? "" }} draftKey={restricted ? undefined : `extend:${taskId}:${dueOn ?? ""}:${proposed?.dueOn ?? ""}`}
      send={({ proposedDueOn, reason }) => mutateAsync({ taskId, reason, proposedDueOn: proposedDueOn ?? "" })}
    >
      <FormField<Extension, "proposedDueOn"> name="proposedDueOn" label={t(`${words}.date`)} {...(dueOn === null && earliest !== undefined && { hint: t("extend.first.hint", { day: earliest }) })} required>{(control) => <DatePicker {...control} {...(min !== undefined && { min })} />}</FormField>
      <FormField<Extension, "reason"> name="reason" label={t(`${words}.reason`)} required>{(control) => <Textarea {...control} rows={3} maxLength={1000} />}</FormField>
    </FormDialog>
  );
}
