"use client";
import { useMutation } from "@tanstack/react-query";
import { instructionLength } from "@taizhang/domain/task";
import { Button } from "@taizhang/ui/button";
import { Dialog } from "@taizhang/ui/dialog";
import { Field } from "@taizhang/ui/field";
import { Textarea } from "@taizhang/ui/textarea";
import { useToast } from "@taizhang/ui/toast";
import { useUiTexts } from "@taizhang/ui/ui-texts";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useErrorText } from "@/components/error-text";
import { isSignedOut } from "@/components/refusal";
import { RefusedNotice } from "@/components/refused-notice";
import { useLeave } from "@/components/use-leave";
import { useTRPC } from "@/trpc/client";

const phrases = ["a", "b", "c", "d"] as const;
type Props = { readonly taskId: string; readonly title: string; readonly onClose: () => void };

/** One line to the lead unit, typed or taken from the common phrases. */
export function InstructDialog({ taskId, title, onClose }: Props) {
  const t = useTranslations("overview.instruct");
  const ui = useUiTexts();
  const trpc = useTRPC();
  const router = useRouter();
  const toast = useToast();
  const errorText = useErrorText();
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState("");
  const instruct = useMutation(trpc.task.instruct.mutationOptions({
    onSuccess: () => {
      toast.success(t("sent"));
      onClose();
      router.refresh();
    },
  }));
  const send = () => instruct.mutate({ taskId, text });
  const { leave, question } = useLeave(text.trim() !== "" && phrases.every((phrase) => text !== t(`phrases.${phrase}`)), onClose);
  const signedOut = isSignedOut(instruct.error);
  return (
    <Dialog
      open
      onOpenChange={(open) => { if (!open) leave(); }}
      title={t("title")}
      description={title}
      initialFocus={box}
      footer={
        <>
          <Button onClick={leave}>{ui.cancel}</Button>
          <Button variant="primary" loading={instruct.isPending} disabled={text.trim() === ""} onClick={send}>{t("send")}</Button>
        </>
      }
    >
      <div className="grid gap-3">
        {signedOut && <RefusedNotice signedOut>{errorText(instruct.error)}</RefusedNotice>}
        <Field label={t("text")} hint={t("hint")} {...(instruct.error && !signedOut && { error: errorText(instruct.error) })} required>
          <Textarea
            ref={box}
            value={text}
            rows={2}
            maxLength={instructionLength}
            showCount
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && text.trim() !== "") send(); }}
          />
        </Field>
        <ul aria-label={t("canned")} className="m-0 flex list-none flex-wrap gap-2 p-0">
          {phrases.map((phrase) => (
            <li key={phrase} className="max-w-full"><Button size="compact" className="max-w-full text-left whitespace-normal!" onClick={() => setText(t(`phrases.${phrase}`))}>{t(`phrases.${phrase}`)}</Button></li>
          ))}
        </ul>
      </div>
      {question}
    </Dialog>
  );
}
