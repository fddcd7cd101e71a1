"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "@taizhang/ui/button";
import { useToast } from "@taizhang/ui/toast";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useErrorText } from "@/components/error-text";
import { PeriodCompare } from "@/components/period-compare";
import { useTRPC } from "@/trpc/client";
import { ItemHead } from "./item-head";
import type { DeskItem } from "./types";
import { useDeskKeys } from "./use-desk-keys";

const ReturnDialog = dynamic(() => import("./return-dialog").then(({ ReturnDialog: dialog }) => dialog));
type Props = { readonly item: DeskItem; readonly mayCheck: boolean; readonly onDone: () => void; readonly onAccepted: (ids: readonly string[], message: string) => void };

/** A report to check: accept and on to the next (Enter), or return it with a reason (R). */
export function ReportPane({ item, mayCheck, onDone, onAccepted }: Props) {
  const t = useTranslations("desk");
  const trpc = useTRPC();
  const toast = useToast();
  const queries = useQueryClient();
  const errorText = useErrorText();
  const [returning, setReturning] = useState(false);
  const { report } = item;
  const accept = useMutation(trpc.report.accept.mutationOptions({
    onSuccess: ({ reportId }) => {
      onAccepted([reportId], t("accept.done"));
      onDone();
    },
    onError: (error) => {
      toast.error(errorText(error));
      void queries.invalidateQueries(trpc.desk.item.queryFilter());
    },
  }));
  const pass = () => { if (report && mayCheck && !accept.isPending) accept.mutate({ reportId: report.id, version: report.version }); };
  const back = useMutation(trpc.report.return.mutationOptions());
  const sendBack = () => { if (mayCheck) setReturning(true); };
  useDeskKeys({ Enter: pass, r: sendBack });
  if (report === null) return null;
  return (
    <>
      <ItemHead item={item} />
      <PeriodCompare task={item.task} report={report} previous={item.previous} />
      {mayCheck && (
        <div className="sticky bottom-0 mt-4 flex flex-wrap items-center gap-2 border-t border-line bg-surface pt-3 max-md:bottom-14 max-md:pb-2">
          <Button variant="primary" loading={accept.isPending} onClick={pass}>{t("accept.button")}</Button>
          <Button variant="danger" onClick={sendBack}>{t("return.button")}</Button>
          <span className="text-small text-ink-3 max-lg:hidden">{t("accept.keys")}</span>
        </div>
      )}
      {returning && (
        <ReturnDialog
          title={t("return.title")}
          draft={`desk:return:${report.id}`}
          restricted={item.task.restricted}
          send={async (code, reason) => {
            await back.mutateAsync({ reportId: report.id, version: report.version, code, reason });
            return t("return.done", { unit: item.unit });
          }}
          onClose={() => setReturning(false)}
          onDone={onDone}
        />
      )}
    </>
  );
}
