"use client";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Button } from "@taizhang/ui/button";
import { Combobox } from "@taizhang/ui/combobox";
import { Dialog } from "@taizhang/ui/dialog";
import { FormField } from "@taizhang/ui/form-field";
import { Notice } from "@taizhang/ui/notice";
import { Textarea } from "@taizhang/ui/textarea";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/client";
import { FormDialog } from "@/components/form-dialog";
import { DisputeDialog, type TaskDialogProps } from "./request-dialogs";
import { useSend } from "@/components/use-send";

/** Signs in, with the clock in sight, or leads to the dispute. */
export function SignInDialog({ taskId, title, dueOn, late, open, onOpenChange }: TaskDialogProps & { readonly dueOn: string | null; readonly late: boolean }) {
  const t = useTranslations("task");
  const { mutateAsync, isPending } = useMutation(useTRPC().task.signIn.mutationOptions());
  const send = useSend();
  const [disputing, setDisputing] = useState(false);
  const sign = async () => { if (await send(() => mutateAsync({ taskId }), t("sign_in.done"))) onOpenChange(false); };
  const footer = (
    <>
      <Button variant="text" onClick={() => setDisputing(true)}>{t("dispute.title")}</Button>
      <Button onClick={() => onOpenChange(false)}>{t("cancel")}</Button>
      <Button variant="primary" loading={isPending} onClick={() => void sign()}>{t("sign_in.action")}</Button>
    </>
  );
  return (
    <>
      <Dialog open={open && !disputing} onOpenChange={onOpenChange} title={t("sign_in.title")} description={title} footer={footer} size="small">
        {dueOn && <Notice tone={late ? "warning" : "info"}>{late ? t("sign_in.late", { dueOn }) : t("sign_in.clock", { dueOn })}</Notice>}
        <p className="mt-3 mb-0 text-ink-2">{t("sign_in.hint")}</p>
      </Dialog>
      <DisputeDialog taskId={taskId} title={title} open={open && disputing} onOpenChange={onOpenChange} />
    </>
  );
}

/** Names the responsible person out of the own unit. */
export function AssignDialog({ taskId, title, open, onOpenChange }: TaskDialogProps) {
  const t = useTranslations("task");
  const trpc = useTRPC();
  const { mutateAsync } = useMutation(trpc.task.assign.mutationOptions());
  const { data: staff = [] } = useQuery(trpc.task.listStaff.queryOptions({}, { enabled: open }));
  return (
    <FormDialog<{ userId: string | null }>
      open={open} onOpenChange={onOpenChange} title={t("assign.title")} description={title} action={t("assign.send")} done={t("assign.done")}
      values={{ userId: null }} send={({ userId }) => mutateAsync({ taskId, userId: userId ?? "" })}
    >
      <FormField<{ userId: string | null }, "userId"> name="userId" label={t("assign.person")} required>
        {(control) => <Combobox {...control} options={staff.map(({ userId, name, title: post }) => ({ value: userId, label: name, hint: post }))} />}
      </FormField>
    </FormDialog>
  );
}

/** A leader's one line. */
export function InstructDialog({ taskId, title, open, onOpenChange }: TaskDialogProps) {
  const t = useTranslations("task");
  const { mutateAsync } = useMutation(useTRPC().task.instruct.mutationOptions());
  return (
    <FormDialog<{ text: string }>
      open={open} onOpenChange={onOpenChange} title={t("instruct.title")} description={title} action={t("instruct.send")} done={t("instruct.done")}
      values={{ text: "" }} send={({ text }) => mutateAsync({ taskId, text })}
    >
      <FormField<{ text: string }, "text"> name="text" label={t("instruct.text")} hint={t("instruct.hint")} required>{(control) => <Textarea {...control} rows={3} maxLength={200} showCount />}</FormField>
    </FormDialog>
  );
}

export type OpenInstruction = { readonly id: string; readonly text: string; readonly author: string; readonly post: string };

/** The unit answers an instruction. */
export function AnswerDialog({ instruction, title, open, onOpenChange }: Omit<TaskDialogProps, "taskId"> & { readonly instruction: OpenInstruction }) {
  const t = useTranslations("task");
  const { mutateAsync } = useMutation(useTRPC().task.answer.mutationOptions());
  return (
    <FormDialog<{ text: string }>
      open={open} onOpenChange={onOpenChange} title={t("answer.title")} description={title} action={t("answer.send")} done={t("answer.done")}
      values={{ text: "" }} send={({ text }) => mutateAsync({ instructionId: instruction.id, text })}
    >
      <blockquote className="m-0 border-l-3 border-party pl-3">
        <p className="m-0 text-small text-party">{instruction.author} · {instruction.post}</p>
        <p className="m-0 font-medium">{instruction.text}</p>
      </blockquote>
      <FormField<{ text: string }, "text"> name="text" label={t("answer.text")} required>{(control) => <Textarea {...control} rows={4} maxLength={1000} />}</FormField>
    </FormDialog>
  );
}
