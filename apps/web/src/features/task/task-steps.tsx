import type { TaskItem } from "@taizhang/domain/task";
import type { TaskState } from "@taizhang/policy";
import { Steps, type Step } from "@taizhang/ui/steps";
import { useTranslations } from "next-intl";
import { formatDay } from "@/components/format";

const chain = ["register", "dispatch", "sign_in", "work", "finish", "close"] as const;
/** How many steps of the chain a state has behind it. */
const passed: Record<TaskState, number> = { registered: 1, dispatched: 2, signed_in: 3, in_progress: 3, closing: 4, closed: 6, cancelled: 1 };

/** 立项 – 交办 – 签收 – 办理 – 办结 – 销号. */
export function TaskSteps({ head, requests }: Pick<TaskItem, "head" | "requests">) {
  const t = useTranslations("task.step");
  const asked = requests.find(({ kind, state }) => kind === "closing" && (state === "pending" || state === "granted"));
  const days: Partial<Record<(typeof chain)[number], string | null>> = {
    dispatch: head.dispatchedAt, sign_in: head.signedInAt, finish: asked?.requestedAt ?? null, close: head.closedOn,
  };
  const steps = chain.map((id, index): Step => {
    const state = index < passed[head.state] ? "done" : index === passed[head.state] ? "current" : "todo";
    const day = days[id];
    return { id, label: t(id), state, ...(day && state !== "todo" ? { note: formatDay(day).slice(5) } : {}) };
  });
  return <Steps steps={steps} label={t("label")} />;
}
