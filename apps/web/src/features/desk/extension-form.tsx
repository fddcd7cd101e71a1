"use client";
import { useMutation } from "@tanstack/react-query";
import { Button } from "@taizhang/ui/button";
import { DatePicker } from "@taizhang/ui/date-picker";
import { Field } from "@taizhang/ui/field";
import { Notice } from "@taizhang/ui/notice";
import { Textarea } from "@taizhang/ui/textarea";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/client";
import type { DeskAsked, DeskItem } from "./types";
import { useDecision } from "./use-decision";
import { useKept } from "./use-kept";

type Props = { readonly request: DeskAsked; readonly task: DeskItem["task"]; readonly onDone: () => void };

/** Grants an extension until an exact day, or refuses it with the reason; where there is no deadline yet, the day becomes the first one. */
export function ExtensionForm({ request, task, onDone }: Props) {
  const t = useTranslations("desk");
  const trpc = useTRPC();
  const send = useMutation(trpc.task.decideExtension.mutationOptions());
  const { values: { dueOn, opinion }, change, forget } = useKept(`desk:${request.id}`, { dueOn: request.proposedDueOn, opinion: "" }, task.restricted);
  const { busy, errors, decide } = useDecision(["dueOn", "opinion"], () => { forget(); onDone(); });
  const words = task.dueOn === null ? "extension.first" : "extension";
  const hint = task.originalDueOn !== null ? t("extension.fixed", { day: task.originalDueOn }) : task.dueOn === null ? t("extension.first.hint", { day: request.earliestDueOn }) : null;
  const answer = (granted: boolean) => decide(
    () => send.mutateAsync({ requestId: request.id, version: request.version, granted, ...(granted && dueOn !== null && { dueOn }), ...(opinion.trim() !== "" && { opinion }) }),
    granted ? t(`${words}.granted`, { day: dueOn ?? "" }) : t(`${words}.refused`),
  );
  return (
    <div className="grid gap-3">
      {errors.form !== undefined && <Notice tone="error">{errors.form}</Notice>}
      <Field label={t(`${words}.grantTo`)} error={errors.fields?.["dueOn"]} {...(hint !== null && { hint })} className="max-w-60">
        <DatePicker value={dueOn} onChange={(day) => change({ dueOn: day })} min={task.dueOn ?? request.earliestDueOn} />
      </Field>
      <Field label={t("request.opinion")} hint={t("request.opinionHint")} error={errors.fields?.["opinion"]}>
        <Textarea value={opinion} maxLength={1000} onChange={(event) => change({ opinion: event.target.value })} />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" loading={busy} disabled={dueOn === null} onClick={() => void answer(true)}>{t(`${words}.grant`)}</Button>
        <Button variant="danger" disabled={busy} onClick={() => void answer(false)}>{t("extension.refuse")}</Button>
      </div>
    </div>
  );
}
