"use client";
import { useMutation } from "@tanstack/react-query";
import { Button } from "@taizhang/ui/button";
import { useToast } from "@taizhang/ui/toast";
import { useUiTexts } from "@taizhang/ui/ui-texts";
import { useTranslations } from "next-intl";
import { useErrorText } from "@/components/error-text";
import { useTRPC } from "@/trpc/client";

type Props = { readonly ids: readonly string[]; readonly onDone: () => void; readonly onAccepted: (ids: readonly string[], message: string) => void; readonly onClear: () => void };

/** Accepts the chosen reports together; what was returned meanwhile stays as it is. */
export function BulkAccept({ ids, onDone, onAccepted, onClear }: Props) {
  const t = useTranslations("desk");
  const ui = useUiTexts();
  const trpc = useTRPC();
  const toast = useToast();
  const errorText = useErrorText();
  const accept = useMutation(trpc.report.acceptMany.mutationOptions({
    onSuccess: ({ accepted }) => {
      onAccepted([...ids], t("accept.many", { n: accepted }));
      onDone();
    },
    onError: (error) => toast.error(errorText(error)),
  }));
  return (
    <div className="mb-2 flex flex-wrap items-center gap-2">
      <span role="status" className="font-medium text-brand-strong">{t("list.chosen", { n: ids.length })}</span>
      <Button variant="primary" loading={accept.isPending} onClick={() => accept.mutate({ reportIds: [...ids] })}>{t("list.acceptChosen")}</Button>
      <Button variant="text" onClick={onClear}>{ui.clearSelection}</Button>
    </div>
  );
}
