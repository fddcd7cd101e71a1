import type { TaskHead } from "@taizhang/domain/task";
import { lampReasonKeys } from "@taizhang/planning";
import { Lamp } from "@taizhang/ui/lamp";
import { useTranslations } from "next-intl";
import { lampWord } from "./lamp-word";

type Lit = Pick<TaskHead, "lamp" | "lampReason">;

/** The sentence behind a lamp; empty where none was stored. */
export function useLampSentence(): (task: Lit) => string {
  const t = useTranslations("lamp.reason");
  return ({ lampReason }) => {
    const key = lampReasonKeys.find((known) => known === lampReason?.key);
    return key ? t(key, lampReason?.values ?? {}) : "";
  };
}

/** The lamp of a task in the county's word, with its sentence. */
export function TaskLamp({ task, look = "tag" }: { readonly task: Pick<TaskHead, "lamp"> & { lampReason?: TaskHead["lampReason"] }; readonly look?: "tag" | "plain" }) {
  const values = useTranslations("values");
  const sentence = useLampSentence();
  const reason = task.lampReason ? sentence({ lamp: task.lamp, lampReason: task.lampReason }) : "";
  return <Lamp lamp={task.lamp} word={lampWord(values, task)} look={look} {...(reason ? { reason } : {})} />;
}
