"use client";
import { useMutation } from "@tanstack/react-query";
import type { TaskRequest } from "@taizhang/domain/task";
import { Button } from "@taizhang/ui/button";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/client";
import { useSend } from "@/components/use-send";

/** Takes back a request of the own unit that waits for its decision. */
export function WithdrawButton({ request }: { readonly request: Pick<TaskRequest, "id" | "version"> }) {
  const t = useTranslations("task.withdraw");
  const { mutateAsync, isPending } = useMutation(useTRPC().task.withdrawRequest.mutationOptions());
  const send = useSend();
  return <Button size="compact" variant="text" loading={isPending} onClick={() => void send(() => mutateAsync({ requestId: request.id, version: request.version }), t("done"))}>{t("action")}</Button>;
}
