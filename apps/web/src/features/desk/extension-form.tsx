"use client";
import { useMutation } from "@tanstack/react-query";
import { Button } from "@taizhang/ui/button";
import { DatePicker } from "@taizhang/ui/date-picker";
import { Field } from "@taizhang/ui/field";
import { Notice } from "@taizhang/ui/notice";
import { Textarea } from "@taizhang/ui/textarea";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/client";
import type { DeskItem } from "./types";
import { useDecision } from "./use-decision";

type Props = { readonly request: NonNullable<DeskItem["request"]>; readonly task: DeskItem["task"]; readonly onDone: () => void };

/** Grants an extension until an exact day, or refuses it with the reason; where there is no deadline yet, the day becomes the first one. */
export function ExtensionForm({ request, task, onDone }: Props) {
  const t = useTranslations("desk");
  const trpc = useTRPC();
  const send = useMutation(trpc.task.decideExtension.mutationOptions());
  const { busy, errors, decide } = useDecision(["dueOn", "opinion"], onDone);
  const [dueOn, setDueOn] = useState<string | null>(request.proposedDueOn);
  const [opinion, setOpinion] = useState("");
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
        <DatePicker value={dueOn} onChange={setDueOn} min={task.dueOn ?? request.earliestDueOn} />
      </Field>
      <Field label={t("request.opinion")} hint={t("request.opinionHint")} error={errors.fields?.["opinion"]}>
        <Textarea value={opinion} maxLength={1000} onChange={(event) => setOpinion(event.target.value)} />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" loading={busy} disabled={dueOn === null} onClick={() => void answer(true)}>{t(`${words}.grant`)}</Button>
        <Button variant="danger" disabled={busy} onClick={() => void answer(false)}>{t("extension.refuse")}</Button>
      </div>
    </div>
  );
}
