"use client";
import { useQuery } from "@tanstack/react-query";
import { catchesUp } from "@taizhang/domain/plan";
import type { TaskItem } from "@taizhang/domain/task";
import { daysBetween } from "@taizhang/planning";
import { Button } from "@taizhang/ui/button";
import { Drawer } from "@taizhang/ui/drawer";
import { Notice } from "@taizhang/ui/notice";
import { Skeleton } from "@taizhang/ui/skeleton";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorText } from "@/components/error-text";
import { useTRPC } from "@/trpc/client";
import { BackwardEditor } from "./backward-editor";
import { PlanEditor } from "./plan-editor";

type Props = { readonly taskId: string; readonly title: string; readonly open: boolean; readonly onOpenChange: (open: boolean) => void; readonly item?: TaskItem };
const modes = ["backward", "byHand"] as const;

/** The plan of a task in a drawer, with what was typed before and not sent: backward from the deadline, or dates by hand. */
export function PlanDrawer({ taskId, title, open, onOpenChange, item }: Props) {
  const t = useTranslations("plan");
  const trpc = useTRPC();
  const errorText = useErrorText();
  const fresh = { refetchOnWindowFocus: false, gcTime: 0 };
  const { data: read, error } = useQuery(trpc.task.get.queryOptions({ taskId }, { enabled: open && item === undefined, refetchOnWindowFocus: false }));
  const data = item ?? read;
  const view = useQuery(trpc.plan.get.queryOptions({ taskId }, { enabled: open, ...fresh }));
  const byHand = useQuery(trpc.draft.get.queryOptions({ key: `plan:${taskId}` }, { enabled: open, ...fresh }));
  const backward = useQuery(trpc.draft.get.queryOptions({ key: `backward:${taskId}` }, { enabled: open, ...fresh }));
  const [chosen, setChosen] = useState<(typeof modes)[number] | null>(null);
  const deadline = data?.head.dueOn ?? null;
  const late = data !== undefined && catchesUp(deadline, data.today);
  const hasDates = view.data !== undefined && view.data.nodes.length > 0 && view.data.nodes.some(({ duration }) => duration === null);
  const mode = deadline === null ? "byHand" : chosen ?? (hasDates ? "byHand" : "backward");
  const failed = error ?? view.error;
  const ready = data && view.data && !byHand.isPending && !backward.isPending;
  const done = () => onOpenChange(false);
  return (
    <Drawer open={open} onOpenChange={onOpenChange} title={t(late ? "catch_up.edit" : "edit")} description={title} size="wide">
      {failed && <Notice tone="error">{errorText(failed)}</Notice>}
      {!ready && !failed && <Skeleton label={t("loading")} lines={8} />}
      {ready && view.data && (
        <div className="grid gap-4 *:min-w-0">
          {late && deadline !== null && <Notice tone="warning">{t("catch_up.notice", { dueOn: deadline, n: daysBetween(deadline, data.today) })}</Notice>}
          {deadline !== null && (
            <div role="group" aria-label={t("mode.label")} className="flex gap-2">
              {modes.map((one) => <Button key={one} size="compact" variant={one === mode ? "primary" : "outline"} aria-pressed={one === mode} onClick={() => setChosen(one)}>{t(`mode.${one}`)}</Button>)}
            </div>
          )}
          {mode === "backward" && deadline !== null
            ? <BackwardEditor item={data} view={view.data} deadline={deadline} draft={backward.data ?? null} onDone={done} />
            : <PlanEditor item={data} view={view.data} draft={byHand.data ?? null} onDone={done} />}
        </div>
      )}
    </Drawer>
  );
}
