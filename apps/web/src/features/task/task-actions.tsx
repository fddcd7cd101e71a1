"use client";
import type { TaskAction, TaskItem } from "@taizhang/domain/task";
import { Button } from "@taizhang/ui/button";
import { IconButton } from "@taizhang/ui/icon-button";
import { Menu } from "@taizhang/ui/menu";
import { Ellipsis, Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";

const TaskDialogs = dynamic(() => import("./task-dialogs").then((module) => module.TaskDialogs));

/** Verbs in the order in which they matter to who may use them; the first is the button, the second stands beside it. */
const order = ["signIn", "answer", "report", "adjudicate", "decide", "close", "instruct", "edit", "plan", "requestClosing", "assign", "extend", "dispute"] as const satisfies readonly TaskAction[];
/** Where there is no deadline, to propose one comes before the plan that needs it. */
const undatedOrder = order.flatMap((action) => (action === "report" ? [action, "extend" as const] : action === "extend" ? [] : [action]));
export type ShownAction = (typeof order)[number] | "restrict";

/** Whoever decides requests does it at the desk, where the queue is. */
const deskQueues = { adjudicate: "disputes", decide: "extensions", close: "closings" } as const;
const deskKinds = { adjudicate: "dispute", decide: "extension", close: "closing" } as const;

/** What this person may do with this task now; `begin` opens the window of that verb at once, where this person has it. */
export function TaskActions({ item, begin }: { readonly item: TaskItem; readonly begin?: TaskAction | undefined }) {
  const t = useTranslations("task.action");
  const router = useRouter();
  const [open, setOpen] = useState<ShownAction | null>(order.find((action) => action === begin && item.actions[action]) ?? null);
  const firstAsked = item.requests.some(({ state, firstDate }) => state === "pending" && firstDate);
  const word = (action: ShownAction) => t(action === "extend" && item.head.dueOn === null ? "extend_first" : action === "decide" && firstAsked ? "decide_first" : action);
  const available: ShownAction[] = [...(item.head.dueOn === null ? undatedOrder : order).filter((action) => item.actions[action]), ...(item.actions.edit ? (["restrict"] as const) : [])];
  const start = (action: ShownAction) => {
    const queue = action === "adjudicate" || action === "decide" || action === "close" ? action : null;
    const request = queue && item.requests.find(({ kind, state }) => kind === deskKinds[queue] && state === "pending");
    if (queue && request) router.push(`/desk?queue=${deskQueues[queue]}&id=${request.id}`);
    else setOpen(action);
  };
  const [first, second, ...rest] = available;
  const entries = rest.map((action) => ({ id: action, label: word(action), onSelect: () => start(action) }));
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      {first && <Button variant="primary" onClick={() => start(first)}>{word(first)}</Button>}
      {second && <Button onClick={() => start(second)}>{word(second)}</Button>}
      {entries.length > 0 && <Menu align="end" trigger={<IconButton bordered label={t("more")} icon={<Ellipsis size={18} aria-hidden="true" />} />} groups={[{ id: "more", entries }]} />}
      <IconButton bordered label={t("print")} icon={<Printer size={18} aria-hidden="true" />} onClick={() => window.print()} />
      {open && <TaskDialogs item={item} action={open} onClose={() => setOpen(null)} />}
    </div>
  );
}
