"use client";
import { useMutation } from "@tanstack/react-query";
import { Button } from "@taizhang/ui/button";
import { useToast } from "@taizhang/ui/toast";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useErrorText } from "@/components/error-text";
import { useTRPC } from "@/trpc/client";
import type { LedgerItem } from "./types";

/** Dispatches the chosen items that are registered and not yet dispatched; absent where none is. */
export function DispatchButton({ rows, onDone }: { readonly rows: readonly LedgerItem[]; readonly onDone: () => void }) {
  const t = useTranslations("ledger");
  const trpc = useTRPC();
  const router = useRouter();
  const toast = useToast();
  const errorText = useErrorText();
  const registered = rows.filter((row) => row.state === "registered");
  const dispatch = useMutation(trpc.task.dispatch.mutationOptions({
    onSuccess: () => {
      toast.success(t("dispatched", { n: registered.length }));
      onDone();
      router.refresh();
    },
    onError: (error) => toast.error(errorText(error)),
  }));
  if (registered.length === 0) return null;
  return (
    <Button variant="primary" loading={dispatch.isPending} onClick={() => dispatch.mutate({ taskIds: registered.map(({ id }) => id) })}>
      {t("action.dispatch")}
    </Button>
  );
}
