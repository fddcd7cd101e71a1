"use client";
import { useMutation } from "@tanstack/react-query";
import { allowedTypes, maxFileBytes } from "@taizhang/domain/file";
import type { ReportForm as Start } from "@taizhang/domain/report";
import { Button } from "@taizhang/ui/button";
import { Form } from "@taizhang/ui/form";
import { FormField } from "@taizhang/ui/form-field";
import { NumberInput } from "@taizhang/ui/number-input";
import { Textarea } from "@taizhang/ui/textarea";
import { Upload } from "@taizhang/ui/upload";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useForm } from "react-hook-form";
import { useFormErrors } from "@/components/error-text";
import { isSignedOut, refusalOf } from "@/components/refusal";
import { SignInAgain } from "@/components/sign-in-again";
import { useTRPC } from "@/trpc/client";
import { ConflictNotice, theirsOf } from "@/components/conflict-notice";
import { useDone } from "@/components/use-send";
import { ReportAnomalies } from "./report-anomalies";
import { NoChangeButton } from "./no-change-button";
import { ReportContext } from "./report-context";
import { overtaking, restored as restoredDraft, type ReportValues } from "./report-values";
import { RestoredDraft } from "@/components/restored-draft";
import { SavedAt } from "@/components/saved-at";
import { useDraft, type StoredDraft } from "@/components/use-draft";

const fields = ["progress", "value", "done", "next", "problem", "helpNeeded", "files"];
/** Grouped as the file picker wants it: media type to its endings. */
const accept = Object.entries(allowedTypes).reduce<Record<string, string[]>>((types, [ending, { mediaType }]) => ({ ...types, [mediaType]: [...(types[mediaType] ?? []), `.${ending}`] }), {});

type Props = {
  readonly start: Start; readonly draft: StoredDraft | null; readonly restricted: boolean; readonly onDone: () => void;
  /** Why it must not be sent yet, for the drawer around; see `Form`. */
  readonly holds: Map<string, string>;
};

/** Two clicks when nothing changed, else the number and what was done; kept as a draft while it is typed. */
export function ReportForm({ start, draft, restricted, holds, onDone }: Props) {
  const t = useTranslations("report");
  const trpc = useTRPC();
  const { mutateAsync } = useMutation(trpc.report.submit.mutationOptions());
  const [begun] = useState(() => restoredDraft(start, draft?.data));
  const form = useForm<ReportValues, unknown, ReportValues>({ defaultValues: begun.values });
  const formErrors = useFormErrors(fields);
  const say = useDone();
  // The version that is gone on from: not that of a report that comes to stand there while this one is typed or lies as a draft.
  const [base, setBase] = useState(begun.base);
  const [refused, setRefused] = useState<Record<string, unknown> | null>(null);
  const [signedOut, setSignedOut] = useState(false);
  const [sending, setSending] = useState<"report" | "noChange" | null>(null);
  const goOn = ({ values, base: from }: ReturnType<typeof restoredDraft>) => { form.reset(values); setBase(from); };
  const { saved, restored, save, discard } = useDraft(`report:${start.taskId}:${start.period}`, { stored: draft, restricted, restore: (data) => goOn(restoredDraft(start, data)) });
  useEffect(() => form.subscribe({ formState: { values: true, isDirty: true }, callback: ({ values, name }) => { if (name) save({ ...values, base }); } }), [form, save, base]);
  const startAnew = () => { discard(); setRefused(null); goOn(restoredDraft(start, undefined)); };

  const theirs = refused ?? overtaking(start, base);
  const version = theirs ? Number(theirs["version"]) : base;
  const address = { taskId: start.taskId, period: start.period, ...(version ? { version } : {}) };
  const send = async (what: "report" | "noChange", work: () => Promise<{ state: string }>) => {
    setSending(what);
    try {
      const { state } = await work();
      discard();
      onDone();
      say(t(state === "awaiting_head" ? "sent_to_head" : "sent"));
      return undefined;
    } catch (error) {
      setRefused(theirsOf(refusalOf(error)));
      setSignedOut(isSignedOut(error));
      return formErrors(error);
    } finally {
      setSending(null);
    }
  };
  const submit = ({ files, progress, ...given }: ReportValues) =>
    send("report", () => mutateAsync({ ...address, noChange: false, ...given, progress: progress ?? -1, fileIds: files.map(({ id }) => id) }));
  const noChange = async () => {
    const problem = form.getValues("problem");
    form.clearErrors();
    const errors = await send("noChange", () => mutateAsync({ ...address, noChange: true, ...(problem ? { problem } : {}) }));
    for (const [name, message] of Object.entries(errors?.fields ?? {})) form.setError(name === "problem" ? "problem" : "root", { message }, { shouldFocus: true });
    if (errors?.form) form.setError("root", { message: errors.form });
  };
  return (
    <Form form={form} holds={holds} onSubmit={submit} help={signedOut && <SignInAgain />} className="grid gap-4">
      <RestoredDraft at={restored} onDiscard={startAnew} />
      <ReportContext start={start} />
      {theirs && <ConflictNotice theirs={theirs} fields={["progress", "value", "done", "next", "problem", "helpNeeded", "files"]} />}
      <div className="grid gap-4 sm:grid-cols-2">
        <FormField<ReportValues, "progress"> name="progress" label={t("field.progress")} required>{(control) => <NumberInput {...control} min={0} max={100} unit="%" />}</FormField>
        {start.targetUnit !== null && (
          <FormField<ReportValues, "value"> name="value" label={t("field.value", { target: start.targetValue ?? 0, unit: start.targetUnit })}>{(control) => <NumberInput {...control} decimals={2} unit={start.targetUnit ?? ""} />}</FormField>
        )}
      </div>
      {start.counted && !start.current && <p className="m-0 text-small text-ink-2">{t("counted", { n: start.counted.done, unit: start.counted.unit, target: start.counted.target, day: start.counted.lastOn })}</p>}
      <ReportAnomalies start={start} form={form} />
      <FormField<ReportValues, "done"> name="done" label={t("field.done")} required>{(control) => <Textarea {...control} rows={4} maxLength={4000} />}</FormField>
      <FormField<ReportValues, "next"> name="next" label={t("field.next")}>{(control) => <Textarea {...control} rows={2} maxLength={4000} />}</FormField>
      <FormField<ReportValues, "problem"> name="problem" label={t("field.problem")} {...(start.noChange === "needs_reason" ? { hint: t("reason_hint") } : {})}>{(control) => <Textarea {...control} rows={2} maxLength={4000} />}</FormField>
      <FormField<ReportValues, "helpNeeded"> name="helpNeeded" label={t("field.help")}>{(control) => <Textarea {...control} rows={2} maxLength={2000} />}</FormField>
      <FormField<ReportValues, "files"> name="files" label={t("field.files")} hint={t("files_hint")}>
        {({ value, onChange }) => <Upload url="/api/files" value={value} onChange={onChange} accept={accept} maxSizeMb={maxFileBytes / 1024 / 1024} fileHref={({ id }) => `/api/files/${id}`} />}
      </FormField>
      <div className="sticky -bottom-4 z-10 -mx-5 -mb-4 flex flex-wrap items-center justify-end gap-3 border-t border-line bg-surface px-5 py-3">
        <SavedAt saved={saved} />
        {start.noChange !== "nothing_before" && !start.current && <NoChangeButton start={start} loading={sending === "noChange"} disabled={sending === "report"} onSend={noChange} />}
        <Button type="submit" variant="primary" loading={sending === "report"} disabled={sending === "noChange"}>{theirs ? t("keep_mine") : t("submit")}</Button>
      </div>
    </Form>
  );
}
