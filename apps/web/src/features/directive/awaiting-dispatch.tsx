"use client";
import { useMutation } from "@tanstack/react-query";
import { Button } from "@taizhang/ui/button";
import { Notice } from "@taizhang/ui/notice";
import { useToast } from "@taizhang/ui/toast";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useErrorText } from "@/components/error-text";
import { useTRPC } from "@/trpc/client";

/** Items that have a number but have not gone to their units, and the button that sends them. */
export function AwaitingDispatch({ taskIds }: { readonly taskIds: readonly string[] }) {
  const t = useTranslations("directive");
  const router = useRouter();
  const toast = useToast();
  const errorText = useErrorText();
  const dispatch = useMutation(useTRPC().task.dispatch.mutationOptions({
    onSuccess: () => { toast.success(t("dispatched", { n: taskIds.length })); router.refresh(); },
    onError: (error) => { toast.error(errorText(error)); },
  }));
  return (
    <Notice
      className="mt-3"
      action={<Button size="compact" variant="primary" loading={dispatch.isPending} onClick={() => dispatch.mutate({ taskIds: [...taskIds] })}>{t("dispatchNow")}</Button>}
    >
      {t("awaiting", { n: taskIds.length })}
    </Notice>
  );
}
