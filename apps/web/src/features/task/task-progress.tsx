import type { TaskItem } from "@taizhang/domain/task";
import { Bar } from "@taizhang/ui/bar";
import { Card } from "@taizhang/ui/card";
import { useTranslations } from "next-intl";
import { formatDay, formatNumber } from "@/components/format";
import Link from "@/components/link";
import { NodePlan } from "../plan/node-plan";
import { useLampSentence } from "@/components/task-lamp";

/** Target, done and expected as one bullet bar, and the plan's nodes on their time line. A past day has no link: the plan's page knows only today's. */
export function TaskProgress({ item }: { readonly item: TaskItem }) {
  const t = useTranslations("task.progress");
  const { head, nodes } = item;
  const sentence = useLampSentence()(head);
  const target = head.targetValue === null ? null : t("target", { target: formatNumber(head.targetValue), done: formatNumber(head.doneValue ?? 0), unit: head.targetUnit ?? "" });
  const numbers = head.expected === null ? t("actual", { actual: head.progress }) : t("compared", { actual: head.progress, expected: head.expected });
  return (
    <Card title={target ?? t("title")}>
      <Bar thick value={head.progress} lamp={head.lamp} label={numbers} text={numbers} {...(head.expected === null ? {} : { expected: head.expected })} />
      {sentence && <p className="mt-2 mb-0 text-ink-2">{sentence}{head.lampOn && <span className="text-small text-ink-3"> {t("as_of", { day: formatDay(head.lampOn) })}</span>}</p>}
      {nodes.length > 0 ? <div className="mt-4"><NodePlan nodes={nodes} startOn={head.startOn} dueOn={head.dueOn} progress={head.progress} today={item.today} /></div> : head.dueOn !== null && <p className="mt-3 mb-0 text-ink-3">{t("no_plan")}</p>}
      {item.asOf === null && <p className="mt-3 mb-0 print:hidden"><Link className="text-link" href={`/tasks/${head.id}/plan`}>{t("open_page")}</Link></p>}
    </Card>
  );
}
