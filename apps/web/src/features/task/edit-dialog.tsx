"use client";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { TaskHead } from "@taizhang/domain/task";
import { taskClasses } from "@taizhang/policy";
import { Combobox } from "@taizhang/ui/combobox";
import { DatePicker } from "@taizhang/ui/date-picker";
import { FormField } from "@taizhang/ui/form-field";
import { Input } from "@taizhang/ui/input";
import { Select } from "@taizhang/ui/select";
import { Textarea } from "@taizhang/ui/textarea";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { refusalOf } from "@/components/refusal";
import { useTRPC } from "@/trpc/client";
import { ConflictNotice, theirsOf } from "@/components/conflict-notice";
import { FormDialog } from "@/components/form-dialog";

type Editable = { title: string; taskClass: TaskHead["taskClass"]; leadUnitId: string | null; leaderPostId: string | null; dueOn: string | null; closingStandard: string; reason: string };

/** The office corrects a task, with the reason; when somebody was faster both versions are shown. */
export function EditDialog({ head, open, onOpenChange }: { readonly head: TaskHead; readonly open: boolean; readonly onOpenChange: (open: boolean) => void }) {
  const t = useTranslations("task");
  const values = useTranslations("values");
  const trpc = useTRPC();
  const { mutateAsync } = useMutation(trpc.task.edit.mutationOptions());
  const { data: units = [] } = useQuery(trpc.organization.tree.queryOptions({}, { enabled: open }));
  const { data: leaders = [] } = useQuery(trpc.organization.leaders.queryOptions({}, { enabled: open }));
  const [theirs, setTheirs] = useState<Record<string, unknown> | null>(null);
  const start: Editable = { title: head.title, taskClass: head.taskClass, leadUnitId: head.leadUnitId, leaderPostId: head.leaderPostId, dueOn: head.dueOn, closingStandard: head.closingStandard ?? "", reason: "" };
  const save = async ({ reason, closingStandard, leadUnitId, ...rest }: Editable) => {
    const version = Number(theirs?.["version"] ?? head.version);
    try {
      await mutateAsync({ taskId: head.id, version, reason, changes: { ...rest, closingStandard: closingStandard || null, ...(leadUnitId ? { leadUnitId } : {}) } });
    } catch (error) {
      setTheirs(theirsOf(refusalOf(error)));
      throw error;
    }
  };
  return (
    <FormDialog<Editable> open={open} onOpenChange={onOpenChange} title={t("edit.title")} description={head.number} action={theirs ? t("conflict.keep_mine") : t("edit.send")} done={t("edit.done")} values={start} send={save}>
      {theirs && <ConflictNotice theirs={theirs} fields={["title", "taskClass", "dueOn", "closingStandard"]} />}
      <FormField<Editable, "title"> name="title" label={t("facts.title")} required>{(control) => <Input {...control} />}</FormField>
      <div className="grid gap-4 sm:grid-cols-2">
        <FormField<Editable, "taskClass"> name="taskClass" label={t("facts.class")}>
          {(control) => <Select {...control} options={taskClasses.map((value) => ({ value, label: values(`taskClass.${value}`) }))} />}
        </FormField>
        <FormField<Editable, "dueOn"> name="dueOn" label={t("facts.due")}>{(control) => <DatePicker {...control} />}</FormField>
        <FormField<Editable, "leadUnitId"> name="leadUnitId" label={t("facts.lead")}>
          {(control) => <Combobox {...control} options={units.filter(({ kind }) => kind !== "leadership").map(({ id, name, keywords }) => ({ value: id, label: name, keywords }))} />}
        </FormField>
        <FormField<Editable, "leaderPostId"> name="leaderPostId" label={t("facts.leader")}>
          {(control) => <Combobox {...control} options={leaders.map(({ postId, name, title }) => ({ value: postId, label: name ?? title, hint: title }))} />}
        </FormField>
      </div>
      <FormField<Editable, "closingStandard"> name="closingStandard" label={t("facts.standard")}>{(control) => <Textarea {...control} rows={3} />}</FormField>
      <FormField<Editable, "reason"> name="reason" label={t("edit.reason")} hint={t("edit.reason_hint")} required>{(control) => <Textarea {...control} rows={2} />}</FormField>
    </FormDialog>
  );
}
