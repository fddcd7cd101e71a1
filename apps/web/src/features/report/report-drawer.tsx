"use client";
import { useQuery } from "@tanstack/react-query";
import { Drawer } from "@taizhang/ui/drawer";
import { Notice } from "@taizhang/ui/notice";
import { Skeleton } from "@taizhang/ui/skeleton";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorText } from "@/components/error-text";
import { useLeave } from "@/components/use-leave";
import { useTRPC } from "@/trpc/client";
import { ReportForm } from "./report-form";
import { usePeriodText } from "@/components/use-period-text";

type Props = {
  readonly taskId: string; readonly title: string; readonly period?: string; readonly open: boolean; readonly onOpenChange: (open: boolean) => void;
  /** Nothing that is typed about a restricted item stays in the browser. */
  readonly restricted?: boolean;
};

/** The report of one task in a drawer: prefilled, with what was typed before and not sent. It is not closed unasked over a file on its way: that is in no draft yet. */
export function ReportDrawer({ taskId, title, period, restricted = false, open, onOpenChange }: Props) {
  const t = useTranslations("report");
  const periodText = usePeriodText();
  const trpc = useTRPC();
  const errorText = useErrorText();
  const still = { enabled: open, refetchOnWindowFocus: false, gcTime: 0 } as const;
  const { data: start, error } = useQuery(trpc.report.form.queryOptions({ taskId, ...(period ? { period } : {}) }, still));
  const draft = useQuery(trpc.draft.get.queryOptions({ key: `report:${taskId}:${start?.period ?? ""}` }, { ...still, enabled: open && start !== undefined }));
  const [holds] = useState(() => new Map<string, string>());
  const close = () => onOpenChange(false);
  const { leave, question } = useLeave(() => holds.size > 0, close, "leave_files");
  return (
    <Drawer open={open} onOpenChange={(next) => { if (next) onOpenChange(next); else leave(); }} title={start ? t("title", { period: periodText(start.period) }) : t("heading")} description={title}>
      {error && <Notice tone="error">{errorText(error)}</Notice>}
      {start && !draft.isPending ? <ReportForm start={start} draft={draft.data ?? null} restricted={restricted} holds={holds} onDone={close} /> : !error && <Skeleton label={t("loading")} lines={10} />}
      {question}
    </Drawer>
  );
}
