"use client";
import { useMutation } from "@tanstack/react-query";
import { useToast } from "@taizhang/ui/toast";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useErrorText } from "@/components/error-text";
import { useTRPC } from "@/trpc/client";
import type { Current } from "./number-dialog";

/** An answer given on this page: its place, what stood there before, and the version it got. */
type Answered = { readonly start: number; readonly end: number; readonly before: Current; readonly version: number };

/** Takes back the answers given on this page, the last one first; refused where somebody answered anew since. */
export function useNumberUndo(textId: string) {
  const t = useTranslations("directive");
  const router = useRouter();
  const toast = useToast();
  const errorText = useErrorText();
  const [answers, setAnswers] = useState<readonly Answered[]>([]);
  const { mutate, isPending } = useMutation(useTRPC().directive.reconcileNumber.mutationOptions({
    onSuccess: ({ start, end, version }) => {
      // Taking back is a change as well: an earlier answer to the same number is taken back from this version on.
      setAnswers((all) => all.map((one) => (one.start === start && one.end === end ? { ...one, version } : one)));
      toast.info(t("undone"));
      router.refresh();
    },
    onError: (error) => { toast.error(errorText(error)); router.refresh(); },
  }));
  const last = answers.at(-1);
  const undo = () => {
    if (!last || isPending) return;
    const { start, end, before, version } = last;
    setAnswers(answers.slice(0, -1));
    const answered = before !== null && (before.candidateIds.length > 0 || before.words !== null);
    mutate({ textId, start, end, version, ...(answered ? { candidateIds: before.candidateIds, words: before.words } : { candidateIds: [], words: null, takeBack: true }) });
  };
  const keep = (answer: Answered) => setAnswers([...answers, answer]);
  return { canUndo: last !== undefined && !isPending, undo, keep };
}
