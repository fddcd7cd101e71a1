"use client";
import type { TaskAction } from "@taizhang/domain/task";
import { useQuery } from "@tanstack/react-query";
import { Button } from "@taizhang/ui/button";
import { Notice } from "@taizhang/ui/notice";
import { Skeleton } from "@taizhang/ui/skeleton";
import { useTranslations } from "next-intl";
import { useAsOf } from "@/components/as-of";
import { withAsOf } from "@/components/with-as-of";
import { useErrorText } from "@/components/error-text";
import { refusalOf } from "@/components/refusal";
import { useTRPC } from "@/trpc/client";
import { TaskView } from "./task-view";

/** A task as the content of a drawer: `<Drawer …><TaskPanel taskId={id} /></Drawer>`; `begin`: the verb whose window opens with it. */
export function TaskPanel({ taskId, begin }: { readonly taskId: string; readonly begin?: TaskAction | undefined }) {
  const t = useTranslations("task");
  const errorText = useErrorText();
  const asOf = useAsOf();
  const { data, error, refetch } = useQuery(useTRPC().task.get.queryOptions({ taskId, ...(asOf !== null && { asOf }) }));
  if (data) return <TaskView item={data} begin={begin} />;
  if (!error) return <Skeleton label={t("loading")} lines={10} />;
  const restricted = refusalOf(error)?.reason === "task.restricted_view";
  return (
    <Notice tone={restricted ? "info" : "error"} action={restricted ? undefined : <Button size="compact" onClick={() => void refetch()}>{t("retry")}</Button>}>
      {errorText(error)} {restricted && <a className="text-link underline" href={withAsOf(`/tasks/${taskId}`, asOf)}>{t("open_page")}</a>}
    </Notice>
  );
}
