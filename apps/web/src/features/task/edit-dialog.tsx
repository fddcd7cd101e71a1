"use client";
import { useMutation } from "@tanstack/react-query";
import type { TaskItem } from "@taizhang/domain/task";
import { Skeleton } from "@taizhang/ui/skeleton";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { refusalOf } from "@/components/refusal";
import { useTRPC } from "@/trpc/client";
import { theirsOf } from "@/components/conflict-notice";
import { FormDialog } from "@/components/form-dialog";
import { BothVersions } from "./both-versions";
import { EditFields } from "./edit-fields";
import { changesOf, editableOf, type Editable } from "./edit-values";
import { useEditChoices } from "./use-edit-choices";

/** The office corrects a task, with the reason; when somebody was faster both versions are shown. */
export function EditDialog({ item, open, onOpenChange }: { readonly item: TaskItem; readonly open: boolean; readonly onOpenChange: (open: boolean) => void }) {
  const t = useTranslations("task");
  const { head } = item;
  const { mutateAsync } = useMutation(useTRPC().task.edit.mutationOptions());
  const choices = useEditChoices();
  // What the form began with stays, also when the page behind it is read again.
  const [{ start, version }] = useState(() => ({ start: editableOf(item), version: head.version }));
  const [theirs, setTheirs] = useState<Record<string, unknown> | null>(null);
  const save = async (values: Editable) => {
    try {
      await mutateAsync({ taskId: head.id, version: Number(theirs?.["version"] ?? version), reason: values.reason, changes: changesOf(start, values) });
    } catch (error) {
      // Where only a field is refused, what was shown before stays.
      setTheirs(theirsOf(refusalOf(error)) ?? theirs);
      throw error;
    }
  };
  const both = (other: Record<string, unknown>) => choices.ready && <BothVersions start={start} theirs={other} word={choices.word} />;
  return (
    <FormDialog<Editable>
      open={open} onOpenChange={onOpenChange} size="large" title={t("edit.title")} description={head.number} action={theirs ? t("conflict.keep_mine") : t("edit.send")} done={t("edit.done")}
      values={start} send={save} within="changes" draftKey={head.restricted ? undefined : `edit:${head.id}`}
      overtaken={theirs ? undefined : { notice: both({}), action: t("conflict.keep_mine") }}
    >
      {theirs && both(theirs)}
      {choices.ready ? <EditFields choices={choices} isParent={head.childCount > 0} /> : <Skeleton label={t("loading")} lines={10} />}
    </FormDialog>
  );
}
