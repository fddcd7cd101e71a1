"use client";
import { useMutation } from "@tanstack/react-query";
import { Button } from "@taizhang/ui/button";
import { Dialog } from "@taizhang/ui/dialog";
import { FormField } from "@taizhang/ui/form-field";
import { Textarea } from "@taizhang/ui/textarea";
import { useUiTexts } from "@taizhang/ui/ui-texts";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { theirsOf } from "@/components/conflict-notice";
import { FormDialog } from "@/components/form-dialog";
import { formatTime } from "@/components/format";
import { refusalOf } from "@/components/refusal";
import { useReload } from "@/components/use-send";
import { useTRPC } from "@/trpc/client";
import type { TaskDialogProps } from "./request-dialogs";

export type OpenInstruction = { readonly id: string; readonly text: string; readonly author: string; readonly post: string };
type Props = Omit<TaskDialogProps, "taskId"> & { readonly instruction: OpenInstruction };
type Answered = { readonly theirs: Record<string, unknown>; readonly mine: string };

function Instruction({ instruction: { author, post, text } }: { readonly instruction: OpenInstruction }) {
  return (
    <blockquote className="m-0 border-l-3 border-party pl-3">
      <p className="m-0 text-small text-party">{author} · {post}</p>
      <p className="m-0 font-medium">{text}</p>
    </blockquote>
  );
}

/** A colleague was faster: their answer, and below it what one had typed. */
function AnsweredDialog({ answered: { theirs, mine }, instruction, title, open, onOpenChange }: Props & { readonly answered: Answered }) {
  const t = useTranslations("task.answer");
  const { close } = useUiTexts();
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t("answered")} description={title} footer={<Button variant="primary" onClick={() => onOpenChange(false)}>{close}</Button>}>
      <div className="grid gap-4">
        <Instruction instruction={instruction} />
        <section>
          <h3 className="m-0 text-small font-normal text-ink-2">{t("theirs", { name: String(theirs["by"] ?? "—"), time: formatTime(String(theirs["at"] ?? "")) })}</h3>
          <p className="m-0 whitespace-pre-line wrap-anywhere">{String(theirs["answer"] ?? "")}</p>
        </section>
        <section>
          <h3 className="m-0 text-small font-normal text-ink-2">{t("mine")}</h3>
          <p className="m-0 whitespace-pre-line wrap-anywhere text-ink-2">{mine}</p>
        </section>
      </div>
    </Dialog>
  );
}

/** The unit answers an instruction, once. */
export function AnswerDialog(props: Props) {
  const { instruction, title, restricted = false, open, onOpenChange } = props;
  const t = useTranslations("task");
  const { mutateAsync } = useMutation(useTRPC().task.answer.mutationOptions());
  const reload = useReload();
  const [answered, setAnswered] = useState<Answered | null>(null);
  const answer = async ({ text }: { text: string }) => {
    try {
      await mutateAsync({ instructionId: instruction.id, text });
    } catch (error) {
      const theirs = theirsOf(refusalOf(error));
      if (theirs) {
        setAnswered({ theirs, mine: text });
        reload();
      }
      throw error;
    }
  };
  if (answered) return <AnsweredDialog {...props} answered={answered} />;
  return (
    <FormDialog<{ text: string }>
      open={open} onOpenChange={onOpenChange} title={t("answer.title")} description={title} action={t("answer.send")} done={t("answer.done")}
      values={{ text: "" }} draftKey={restricted ? undefined : `answer:${instruction.id}`} send={answer}
    >
      <Instruction instruction={instruction} />
      <FormField<{ text: string }, "text"> name="text" label={t("answer.text")} required>{(control) => <Textarea {...control} rows={4} maxLength={1000} />}</FormField>
    </FormDialog>
  );
}
