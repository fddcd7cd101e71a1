import type { TaskAction, TaskItem } from "@taizhang/domain/task";
import { LevelBadge } from "@taizhang/ui/level-badge";
import { Tag } from "@taizhang/ui/tag";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PastBand } from "@/components/as-of";
import { TaskActions } from "./task-actions";
import { TaskChildren } from "./task-children";
import { TaskFacts } from "./task-facts";
import { TaskLamp, useLampSentence } from "@/components/task-lamp";
import { TaskProgress } from "./task-progress";
import { TaskShares } from "./task-shares";
import { TaskSources } from "./task-source";
import { TaskSteps } from "./task-steps";
import { TaskStream } from "./task-stream";

/** Lamp with its sentence, level, class, restriction: the small things before a task's title. */
export function TaskMeta({ item }: { readonly item: TaskItem }) {
  const values = useTranslations("values");
  const t = useTranslations("task");
  const { head } = item;
  const sentence = useLampSentence()(head);
  return (
    <>
      <span className="tabular-nums">{head.number}</span>
      <TaskLamp task={head} />
      {sentence && <span>{sentence}</span>}
      {head.supervisionLevel !== "none" && <LevelBadge word={values(`supervisionLevel.${head.supervisionLevel}`)} listed={head.supervisionLevel === "listed"} />}
      {head.restricted && <Tag tone="outline">{t("restricted")}</Tag>}
      {head.state === "cancelled" && <Tag>{values("taskState.cancelled")}</Tag>}
    </>
  );
}

/** The story of a task left, its facts right (ui ④); stands in a page and in a drawer alike. */
export function TaskView({ item, heading, begin }: { readonly item: TaskItem; readonly heading?: ReactNode; readonly begin?: TaskAction | undefined }) {
  return (
    <div className="@container min-w-0">
      {heading ?? <div className="mb-3 flex flex-wrap items-center justify-between gap-3"><div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2"><TaskMeta item={item} /></div><TaskActions item={item} begin={begin} /></div>}
      <PastBand asOf={item.asOf} />
      <div className="mb-4 rounded-card border border-line bg-surface px-2 py-3"><TaskSteps head={item.head} requests={item.requests} /></div>
      <div className="grid items-start gap-4 @4xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        {/* Who and by when come first where there is one column. */}
        <div className="grid min-w-0 gap-4 @4xl:col-start-2"><TaskShares item={item} /><TaskFacts item={item} /></div>
        <div className="grid min-w-0 gap-4 @4xl:col-start-1 @4xl:row-start-1">
          <TaskProgress item={item} />
          <TaskChildren item={item} />
          <TaskSources sources={item.sources} />
          <TaskStream item={item} />
        </div>
      </div>
    </div>
  );
}
