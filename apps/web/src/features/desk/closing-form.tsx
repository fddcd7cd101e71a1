"use client";
import { useMutation } from "@tanstack/react-query";
import { closingChecks } from "@taizhang/domain/task";
import { Button } from "@taizhang/ui/button";
import { Checkbox } from "@taizhang/ui/checkbox";
import { Field } from "@taizhang/ui/field";
import { Notice } from "@taizhang/ui/notice";
import { Textarea } from "@taizhang/ui/textarea";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/client";
import type { DeskItem } from "./types";
import { useDecision } from "./use-decision";

type Props = { readonly request: NonNullable<DeskItem["request"]>; readonly task: DeskItem["task"]; readonly onDone: () => void };

/** Closes against the closing standard, point by point, or returns what is missing. */
export function ClosingForm({ request, task, onDone }: Props) {
  const t = useTranslations("desk");
  const trpc = useTRPC();
  const close = useMutation(trpc.task.close.mutationOptions());
  const sendBack = useMutation(trpc.task.returnClosing.mutationOptions());
  const { busy, errors, decide } = useDecision(["missing", "opinion"], onDone);
  const checks = closingChecks(task.closingStandard);
  const [checked, setChecked] = useState<readonly number[]>([]);
  const [words, setWords] = useState("");
  const tick = (index: number, on: boolean) => setChecked((before) => (on ? [...before, index] : before.filter((other) => other !== index)));
  const finish = () => decide(() => close.mutateAsync({ taskId: task.id, version: task.version, checked: [...checked], ...(words.trim() !== "" && { opinion: words }) }), t("closing.closed"));
  const goBack = () => decide(() => sendBack.mutateAsync({ requestId: request.id, version: request.version, missing: words }), t("closing.returned"));
  return (
    <div className="grid gap-3">
      {errors.form !== undefined && <Notice tone="error">{errors.form}</Notice>}
      {checks.length === 0 ? <Notice tone="info">{t("closing.noStandard")}</Notice> : (
        <fieldset className="m-0 min-w-0 rounded-control border border-line p-3">
          <legend className="px-1 text-ink-2">{t("closing.checks")}</legend>
          {checks.map((check, index) => <Checkbox key={check} checked={checked.includes(index)} onChange={(on) => tick(index, on)}>{check}</Checkbox>)}
        </fieldset>
      )}
      <Field label={`${t("request.opinion")} / ${t("closing.missing")}`} hint={t("request.opinionHint")} error={errors.fields?.["missing"] ?? errors.fields?.["opinion"]}>
        <Textarea value={words} maxLength={1000} onChange={(event) => setWords(event.target.value)} />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" loading={busy} disabled={checked.length < checks.length} onClick={() => void finish()}>{t("closing.close")}</Button>
        <Button variant="danger" disabled={busy} onClick={() => void goBack()}>{t("closing.return")}</Button>
      </div>
    </div>
  );
}
