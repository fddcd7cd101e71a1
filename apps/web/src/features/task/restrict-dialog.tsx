"use client";
import { useMutation } from "@tanstack/react-query";
import type { TaskItem } from "@taizhang/domain/task";
import { FormField } from "@taizhang/ui/form-field";
import { Switch } from "@taizhang/ui/switch";
import { Textarea } from "@taizhang/ui/textarea";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/components/form-dialog";
import { PeopleList, type Listed } from "@/components/people-list";
import { useTRPC } from "@/trpc/client";
import type { TaskDialogProps } from "./request-dialogs";

type Values = { restricted: boolean; people: readonly Listed[]; reason: string };

/** Limits a task to a named list, or opens it again. */
export function RestrictDialog({ item, taskId, title, open, onOpenChange }: TaskDialogProps & { readonly item: TaskItem }) {
  const t = useTranslations("task.restrict");
  const { mutateAsync } = useMutation(useTRPC().task.restrict.mutationOptions());
  const [start] = useState<Values>({ restricted: item.head.restricted, people: item.listed, reason: "" });
  return (
    <FormDialog<Values>
      open={open} onOpenChange={onOpenChange} title={t("title")} description={title} action={t("send")} done={t("done")} values={start}
      send={({ people, ...given }) => mutateAsync({ taskId, version: item.head.version, ...given, userIds: people.map(({ id }) => id) })}
    >
      <FormField<Values, "restricted"> name="restricted" label={t("title")}>{({ value, onChange }) => <Switch checked={value} onChange={onChange}>{t("on")}</Switch>}</FormField>
      <FormField<Values, "people"> name="people" label={t("list")}>{({ value, onChange }) => <PeopleList value={value} onChange={onChange} />}</FormField>
      <FormField<Values, "reason"> name="reason" label={t("reason")} required>{(control) => <Textarea {...control} rows={2} />}</FormField>
    </FormDialog>
  );
}
