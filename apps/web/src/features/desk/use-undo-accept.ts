"use client";
import { useMutation } from "@tanstack/react-query";
import { useToast } from "@taizhang/ui/toast";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useErrorText } from "@/components/error-text";
import { useTRPC } from "@/trpc/client";

/** What was accepted since the desk was opened, the last on top: each step is taken back by its message or by Ctrl Z. */
export function useUndoAccept(onUndone: (ids: readonly string[]) => void) {
  const t = useTranslations("desk");
  const toast = useToast();
  const errorText = useErrorText();
  const steps = useRef<(readonly string[])[]>([]);
  const { mutateAsync } = useMutation(useTRPC().report.undoAccept.mutationOptions());
  const undo = async (ids: readonly string[]) => {
    if (!steps.current.includes(ids)) return;
    steps.current = steps.current.filter((step) => step !== ids);
    try {
      const { undone, left } = await mutateAsync({ reportIds: [...ids] });
      toast.success(t("undo.done", { n: undone }), left > 0 ? { description: t("undo.left", { n: left }) } : {});
      onUndone(ids);
    } catch (error) {
      toast.error(errorText(error));
    }
  };
  return {
    /** Says that these were accepted, with the way back. */
    accepted: (ids: readonly string[], message: string) => {
      steps.current = [...steps.current, ids];
      toast.success(message, { action: { label: t("undo.action"), onClick: () => void undo(ids) } });
    },
    undoLast: () => {
      const last = steps.current.at(-1);
      if (last) void undo(last);
    },
  };
}
