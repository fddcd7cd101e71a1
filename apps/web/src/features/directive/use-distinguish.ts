"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useToast } from "@taizhang/ui/toast";
import { useTranslations } from "next-intl";
import { useErrorText } from "@/components/error-text";
import { useTRPC } from "@/trpc/client";

/** Remembers that two are different; the notice can take it back. */
export function useDistinguish(): (candidateId: string, otherId: string, different?: boolean) => void {
  const t = useTranslations("directive.bench");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const { mutate } = useMutation(trpc.directive.distinguish.mutationOptions({
    onSuccess: ({ different }) => { void client.invalidateQueries({ queryKey: trpc.directive.duplicates.queryKey() }); toast.success(t(different ? "distinctDone" : "distinctUndone")); },
    onError: (error) => { toast.error(errorText(error)); },
  }));
  return (candidateId, otherId, different = true) => mutate({ candidateId, otherId, different });
}
