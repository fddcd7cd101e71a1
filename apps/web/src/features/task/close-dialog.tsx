"use client";
import { useMutation } from "@tanstack/react-query";
import { closingChecks } from "@taizhang/domain/task";
import { Checkbox } from "@taizhang/ui/checkbox";
import { FormField } from "@taizhang/ui/form-field";
import { Textarea } from "@taizhang/ui/textarea";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/client";
import { FormDialog } from "@/components/form-dialog";
import type { TaskDialogProps } from "./request-dialogs";

/** The points by their words: ticked in a draft, they do not tick another point where the standard was changed. */
type Values = { checked: string[]; opinion: string };

/** Strikes a task off against every point of its closing standard. */
export function CloseDialog({ taskId, title, restricted = false, version, standard, open, onOpenChange }: TaskDialogProps & { readonly version: number; readonly standard: string | null }) {
  const t = useTranslations("task");
  const { mutateAsync } = useMutation(useTRPC().task.close.mutationOptions());
  const points = closingChecks(standard);
  return (
    <FormDialog<Values>
      open={open} onOpenChange={onOpenChange} title={t("close.title")} description={title} action={t("close.send")} done={t("close.done")}
      values={{ checked: [], opinion: "" }} draftKey={restricted ? undefined : `close:${taskId}`}
      send={({ checked, opinion }) => mutateAsync({ taskId, version, opinion, checked: points.flatMap((point, index) => (checked.includes(point) ? [index] : [])) })}
    >
      {points.length > 0 && (
        <FormField<Values, "checked"> name="checked" label={t("close.points")} required>
          {({ value, onChange }) => (
            <div className="grid gap-1">
              {points.map((point) => (
                <Checkbox key={point} checked={value.includes(point)} onChange={(on) => onChange(on ? [...value, point] : value.filter((one) => one !== point))}>{point}</Checkbox>
              ))}
            </div>
          )}
        </FormField>
      )}
      <FormField<Values, "opinion"> name="opinion" label={t("close.opinion")} required={points.length === 0}>{(control) => <Textarea {...control} rows={2} maxLength={1000} />}</FormField>
    </FormDialog>
  );
}
