"use client";
import { useQuery } from "@tanstack/react-query";
import type { TaskItem } from "@taizhang/domain/task";
import { Drawer } from "@taizhang/ui/drawer";
import { Notice } from "@taizhang/ui/notice";
import { Skeleton } from "@taizhang/ui/skeleton";
import { useTranslations } from "next-intl";
import { useErrorText } from "@/components/error-text";
import { useTRPC } from "@/trpc/client";
import { PlanEditor } from "./plan-editor";

type Props = { readonly taskId: string; readonly title: string; readonly open: boolean; readonly onOpenChange: (open: boolean) => void; readonly item?: TaskItem };

/** The plan of a task in a drawer, with what was typed before and not sent. */
export function PlanDrawer({ taskId, title, open, onOpenChange, item }: Props) {
  const t = useTranslations("plan");
  const trpc = useTRPC();
  const errorText = useErrorText();
  const { data: read, error } = useQuery(trpc.task.get.queryOptions({ taskId }, { enabled: open && item === undefined, refetchOnWindowFocus: false }));
  const data = item ?? read;
  const draft = useQuery(trpc.draft.get.queryOptions({ key: `plan:${taskId}` }, { enabled: open, refetchOnWindowFocus: false, gcTime: 0 }));
  return (
    <Drawer open={open} onOpenChange={onOpenChange} title={t("edit")} description={title} size="large">
      {error && <Notice tone="error">{errorText(error)}</Notice>}
      {data && !draft.isPending ? <PlanEditor item={data} draft={draft.data?.data ?? null} onDone={() => onOpenChange(false)} /> : !error && <Skeleton label={t("loading")} lines={8} />}
    </Drawer>
  );
}
