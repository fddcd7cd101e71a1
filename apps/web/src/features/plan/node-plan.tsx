import type { TaskNode } from "@taizhang/domain/task";
import { daysBetween, type Day } from "@taizhang/planning";
import { LampShape } from "@taizhang/ui/lamp-shape";
import { useTranslations } from "next-intl";

type Props = { readonly nodes: readonly Pick<TaskNode, "title" | "dueOn" | "targetPercent" | "output" | "doneOn">[]; readonly startOn: Day; readonly dueOn: Day | null; readonly progress: number; readonly today: Day };

/** Share of the time line, in percent, that lies before a day. */
const place = (day: Day, from: Day, to: Day) => Math.min(100, Math.max(0, (100 * daysBetween(from, day)) / Math.max(1, daysBetween(from, to))));

/** The nodes of a plan as a small Gantt: planned stretch, done stretch, today's line, the deadline's line broken; a list for readers and print. */
export function NodePlan({ nodes, startOn, dueOn, progress, today }: Props) {
  const t = useTranslations("plan");
  const last = nodes.at(-1)?.dueOn ?? startOn;
  const end = [last, dueOn ?? last, today < last ? last : today].toSorted().at(-1) ?? last;
  const now = place(today, startOn, end);
  return (
    <ol aria-label={t("title")} className="relative m-0 grid list-none gap-2 p-0">
      {nodes.map((node, index) => {
        const from = nodes[index - 1]?.dueOn ?? startOn;
        const before = nodes[index - 1]?.targetPercent ?? 0;
        const left = place(from, startOn, end);
        const width = Math.max(1.5, place(node.dueOn, startOn, end) - left);
        const done = Math.min(1, Math.max(0, (progress - before) / Math.max(1, node.targetPercent - before)));
        const late = node.doneOn === null && node.dueOn < today;
        const state = node.doneOn ? t("node_done", { day: node.doneOn }) : late ? t("node_late") : t("node_ahead");
        return (
          <li key={node.title + node.dueOn} className="grid gap-x-3 gap-y-1 @xl:grid-cols-[minmax(0,14rem)_minmax(0,1fr)]">
            <span className="flex min-w-0 items-start gap-1.5">
              <span className="mt-1.5 shrink-0"><LampShape lamp={node.doneOn ? "blue" : late ? "red" : "grey"} /></span>
              <span className="min-w-0">
                <span className="wrap-anywhere">{node.title}</span>
                <span className="block text-small text-ink-3">{t("node_due", { day: node.dueOn, percent: node.targetPercent })} · {state}{node.output ? ` · ${node.output}` : ""}</span>
              </span>
            </span>
            <span aria-hidden="true" className="print-exact relative my-1 block h-4 min-w-0 self-center rounded-tag bg-surface-2">
              <span className="absolute inset-y-0 rounded-tag border border-dashed border-plan bg-surface" style={{ left: `${left}%`, width: `${width}%` }} />
              <span className="absolute inset-y-1 rounded-tag bg-brand" style={{ left: `${left}%`, width: `${width * done}%` }} />
              {dueOn && <span className="absolute -inset-y-1 border-l border-dashed border-ink" style={{ left: `${place(dueOn, startOn, end)}%` }} />}
              <span className="absolute -inset-y-1 w-px bg-party" style={{ left: `${now}%` }} />
            </span>
          </li>
        );
      })}
      <li aria-hidden="true" className="text-small text-ink-3">{t("legend", { today })}{dueOn && t("gantt.legend_deadline", { deadline: dueOn })}</li>
    </ol>
  );
}
