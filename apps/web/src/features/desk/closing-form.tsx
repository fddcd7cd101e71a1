"use client";
import { useMutation } from "@tanstack/react-query";
import { closingChecks } from "@taizhang/domain/task";
import { Button } from "@taizhang/ui/button";
import { Checkbox } from "@taizhang/ui/checkbox";
import { Confirm } from "@taizhang/ui/confirm";
import { Field } from "@taizhang/ui/field";
import { Notice } from "@taizhang/ui/notice";
import { Textarea } from "@taizhang/ui/textarea";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { usePeriodText } from "@/components/use-period-text";
import { useTRPC } from "@/trpc/client";
import type { DeskAsked, DeskItem } from "./types";
import { useDecision } from "./use-decision";
import { useKept } from "./use-kept";

type Props = { readonly request: DeskAsked; readonly item: DeskItem; readonly onDone: () => void };

/** What speaks against closing now; it is said, and forbids nothing. */
function useDoubts({ task, evidence }: DeskItem): string[] {
  const t = useTranslations("desk.closing");
  const states = useTranslations("values.reportState");
  const periodText = usePeriodText();
  const unsettled = evidence.filter(({ state }) => state !== "accepted").map(({ unit, period, state }) => `${unit} ${periodText(period)} ${states(state)}`);
  return [...(task.progress < 100 ? [t("unfinished", { n: task.progress })] : []), ...(unsettled.length > 0 ? [t("unsettled", { n: unsettled.length, which: unsettled.join("；") })] : [])];
}

/** Closes against the closing standard, point by point, or returns what is missing. */
export function ClosingForm({ request, item, onDone }: Props) {
  const t = useTranslations("desk");
  const trpc = useTRPC();
  const { task } = item;
  const close = useMutation(trpc.task.close.mutationOptions());
  const sendBack = useMutation(trpc.task.returnClosing.mutationOptions());
  const { values: { ticked, words }, change, forget } = useKept<{ ticked: readonly string[]; words: string }>(`desk:${request.id}`, { ticked: [], words: "" }, task.restricted);
  const { busy, errors, decide } = useDecision(["missing", "opinion"], () => { forget(); onDone(); });
  const [asking, setAsking] = useState(false);
  const doubts = useDoubts(item);
  const checks = closingChecks(task.closingStandard);
  const checked = checks.flatMap((check, index) => (ticked.includes(check) ? [index] : []));
  const isReady = checks.length === 0 ? words.trim() !== "" : checked.length === checks.length;
  const tick = (check: string, on: boolean) => change({ ticked: on ? [...ticked, check] : ticked.filter((other) => other !== check) });
  const finish = () => decide(() => close.mutateAsync({ taskId: task.id, version: task.version, checked, ...(words.trim() !== "" && { opinion: words }) }), t("closing.closed"));
  const goBack = () => decide(() => sendBack.mutateAsync({ requestId: request.id, version: request.version, missing: words }), t("closing.returned"));
  return (
    <div className="grid gap-3">
      {errors.form !== undefined && <Notice tone="error">{errors.form}</Notice>}
      {doubts.length > 0 && <Notice tone="warning">{doubts.map((doubt) => <span key={doubt} className="block">{doubt}</span>)}</Notice>}
      {checks.length === 0 ? <Notice tone="info">{t("closing.noStandard")}</Notice> : (
        <fieldset className="m-0 min-w-0 rounded-control border border-line p-3">
          <legend className="px-1 text-ink-2">{t("closing.checks")}</legend>
          {checks.map((check) => <Checkbox key={check} checked={ticked.includes(check)} onChange={(on) => tick(check, on)}>{check}</Checkbox>)}
        </fieldset>
      )}
      <Field label={`${t("request.opinion")} / ${t("closing.missing")}`} hint={t("request.opinionHint")} required={checks.length === 0} error={errors.fields?.["missing"] ?? errors.fields?.["opinion"]}>
        <Textarea value={words} maxLength={1000} onChange={(event) => change({ words: event.target.value })} />
      </Field>
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary" loading={busy} disabled={!isReady} onClick={() => setAsking(true)}>{t("closing.close")}</Button>
        <Button variant="danger" disabled={busy} onClick={() => void goBack()}>{t("closing.return")}</Button>
        {checked.length < checks.length && <span className="text-small text-ink-2">{t("closing.left", { n: checks.length - checked.length })}</span>}
      </div>
      <Confirm open={asking} onOpenChange={setAsking} title={t("closing.ask", { number: task.number })} description={[...doubts, t("closing.final")].join(" ")} action={t("closing.close")} onConfirm={finish} />
    </div>
  );
}
