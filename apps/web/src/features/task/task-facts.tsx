import type { TaskItem } from "@taizhang/domain/task";
import { Card } from "@taizhang/ui/card";
import { Descriptions, type Description } from "@taizhang/ui/descriptions";
import { useTranslations } from "next-intl";
import { withAsOf } from "@/components/with-as-of";
import Link from "@/components/link";
import { formatDay } from "@/components/format";
import { deploymentsOf } from "./task-source";

/** The facts of a task at its side: who leads, what it is part of, dates with the first one, the standard it closes by. */
export function TaskFacts({ item }: { readonly item: TaskItem }) {
  const t = useTranslations("task.facts");
  const values = useTranslations("values");
  const again = useTranslations("task.source");
  const { head } = item;
  const times = deploymentsOf(item.sources);
  const moved = head.originalDueOn !== null && head.originalDueOn !== head.dueOn;
  const due = head.dueOn ?? head.deadlineText;
  const asked = item.requests.find(({ state, firstDate }) => state === "pending" && firstDate)?.proposedDueOn;
  const wanted = head.dueOn !== null ? null : asked ? t("due_asked", { day: asked }) : item.actions.extend ? t("no_due") : null;
  const facts: (Description | false)[] = [
    { label: t("leader"), value: head.leader ? `${head.leader}${head.leaderPost ? ` · ${head.leaderPost}` : ""}` : (head.leaderPost ?? "—") },
    { label: t("due"), value: <span>{due ?? "—"}{moved && <span className="ml-2 text-small text-ink-3">{t("original", { day: head.originalDueOn ?? "" })}</span>}<span className="ml-2 text-small text-ink-3">{values(`deadlineQuality.${head.deadlineQuality}`)}</span>{wanted && <span className="block text-ink-2">{wanted}</span>}</span> },
    { label: t("source"), value: <>{values(`sourceLevel.${head.level}`)} · {head.sourceTitle}{times > 1 && <a href="#sources" className="ml-2 text-small text-link whitespace-nowrap">{again("again", { n: times })}</a>}</> },
    { label: t("class"), value: `${values(`taskClass.${head.taskClass}`)} · ${values(`taskKind.${head.kind}`)}` },
    head.field !== null && { label: t("field"), value: head.field },
    head.parent !== null && { label: t("parent"), value: <Link className="text-link" href={withAsOf(`/tasks/${head.parent.id}`, item.asOf)}>{head.parent.number} {head.parent.title}</Link> },
    { label: t("start"), value: formatDay(head.startOn) },
    { label: t("dispatched"), value: formatDay(head.dispatchedAt) },
    head.supervisor !== null && { label: t("supervisor"), value: head.supervisor },
    { label: t("standard"), value: <span className="whitespace-pre-line">{head.closingStandard ?? "—"}</span> },
    item.listed.length > 0 && { label: t("listed"), value: item.listed.map(({ name }) => name).join("、") },
  ];
  return (
    <Card title={t("heading")}>
      <Descriptions items={facts.filter((fact) => fact !== false)} />
      <div className="mt-3 border-t border-line pt-3">
        <p className="mt-0 mb-1 text-ink-2">{t("content")}</p>
        <p className="m-0 whitespace-pre-line">{head.content}</p>
      </div>
    </Card>
  );
}
