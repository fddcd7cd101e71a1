"use client";
import { useMutation } from "@tanstack/react-query";
import { instructionLength } from "@taizhang/domain/task";
import { Button } from "@taizhang/ui/button";
import { FormField } from "@taizhang/ui/form-field";
import { Textarea } from "@taizhang/ui/textarea";
import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { FormDialog } from "@/components/form-dialog";
import { useTRPC } from "@/trpc/client";
import type { TaskDialogProps } from "./request-dialogs";

type Values = { text: string };
const phrases = ["a", "b", "c", "d"] as const;

/** 批示: a leader's one line to the lead unit, typed or taken from the common phrases. */
export function InstructDialog({ taskId, title, restricted = false, open, onOpenChange }: TaskDialogProps) {
  const t = useTranslations("task.instruct");
  const { mutateAsync } = useMutation(useTRPC().task.instruct.mutationOptions());
  return (
    <FormDialog<Values>
      open={open} onOpenChange={onOpenChange} title={t("title")} description={title} action={t("send")} done={t("done")}
      values={{ text: "" }} draftKey={restricted ? undefined : `instruct:${taskId}`} send={({ text }) => mutateAsync({ taskId, text })}
    >
      <FormField<Values, "text"> name="text" label={t("text")} hint={t("hint")} required>
        {(control) => (
          <Textarea
            {...control} rows={2} maxLength={instructionLength} showCount
            onKeyDown={(event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit(); }}
          />
        )}
      </FormField>
      <Phrases />
    </FormDialog>
  );
}

function Phrases() {
  const t = useTranslations("task.instruct");
  const { setValue } = useFormContext<Values>();
  return (
    <ul aria-label={t("canned")} className="m-0 flex list-none flex-wrap gap-2 p-0">
      {phrases.map((phrase) => (
        <li key={phrase} className="max-w-full">
          <Button size="compact" className="max-w-full text-left whitespace-normal!" onClick={() => setValue("text", t(`phrases.${phrase}`), { shouldDirty: true })}>{t(`phrases.${phrase}`)}</Button>
        </li>
      ))}
    </ul>
  );
}
