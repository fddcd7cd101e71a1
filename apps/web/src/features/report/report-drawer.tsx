"use client";
import { useQuery } from "@tanstack/react-query";
import { Drawer } from "@taizhang/ui/drawer";
import { Notice } from "@taizhang/ui/notice";
import { Skeleton } from "@taizhang/ui/skeleton";
import { useTranslations } from "next-intl";
import { useErrorText } from "@/components/error-text";
import { useTRPC } from "@/trpc/client";
import { ReportForm } from "./report-form";
import { usePeriodText } from "@/components/use-period-text";

type Props = {
  readonly taskId: string; readonly title: string; readonly period?: string; readonly open: boolean; readonly onOpenChange: (open: boolean) => void;
  /** Nothing that is typed about a restricted item stays in the browser. */
  readonly restricted?: boolean;
};

/** The report of one task in a drawer: prefilled, with what was typed before and not sent. */
export function ReportDrawer({ taskId, title, period, restricted = false, open, onOpenChange }: Props) {
  const t = useTranslations("report");
  const periodText = usePeriodText();
  const trpc = useTRPC();
  const errorText = useErrorText();
  const still = { enabled: open, refetchOnWindowFocus: false, gcTime: 0 } as const;
  const { data: start, error } = useQuery(trpc.report.form.queryOptions({ taskId, ...(period ? { period } : {}) }, still));
  const draft = useQuery(trpc.draft.get.queryOptions({ key: `report:${taskId}:${start?.period ?? ""}` }, { ...still, enabled: open && start !== undefined }));
  return (
    <Drawer open={open} onOpenChange={onOpenChange} title={start ? t("title", { period: periodText(start.period) }) : t("heading")} description={title}>
      {error && <Notice tone="error">{errorText(error)}</Notice>}
      {start && !draft.isPending ? <ReportForm start={start} draft={draft.data ?? null} restricted={restricted} onDone={() => onOpenChange(false)} /> : !error && <Skeleton label={t("loading")} lines={10} />}
    </Drawer>
  );
}
