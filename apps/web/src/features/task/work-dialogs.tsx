"use client";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Combobox } from "@taizhang/ui/combobox";
import { FormField } from "@taizhang/ui/form-field";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/client";
import { FormDialog } from "@/components/form-dialog";
import type { TaskDialogProps } from "./request-dialogs";

/** Names the responsible person out of the own unit, beginning with who it is now; somebody who left the unit stands there until another is named. */
export function AssignDialog({ taskId, title, present, open, onOpenChange }: TaskDialogProps & { readonly present: { readonly id: string; readonly name: string } | null }) {
  const t = useTranslations("task");
  const trpc = useTRPC();
  const { mutateAsync } = useMutation(trpc.task.assign.mutationOptions());
  const { data: staff } = useQuery(trpc.task.listStaff.queryOptions({}, { enabled: open }));
  const options = staff?.people.map(({ userId, name, title: post }) => ({ value: userId, label: name, hint: post })) ?? [];
  const left = present && !options.some(({ value }) => value === present.id) ? [{ value: present.id, label: present.name }] : [];
  return (
    <FormDialog<{ userId: string | null }>
      open={open} onOpenChange={onOpenChange} title={t("assign.title")} description={title} action={t("assign.send")} done={t("assign.done")}
      values={{ userId: present?.id ?? null }} send={({ userId }) => mutateAsync({ taskId, userId: userId ?? "" })}
    >
      <FormField<{ userId: string | null }, "userId"> name="userId" label={t("assign.person")} required>
        {(control) => <Combobox {...control} options={[...left, ...options]} />}
      </FormField>
    </FormDialog>
  );
}
