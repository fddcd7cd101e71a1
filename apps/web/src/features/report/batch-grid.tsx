"use client";
import { useMutation } from "@tanstack/react-query";
import type { BatchRow } from "@taizhang/domain/report";
import { Button } from "@taizhang/ui/button";
import { Empty } from "@taizhang/ui/empty";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useErrorText, useFormErrors } from "@/components/error-text";
import { isSignedOut } from "@/components/refusal";
import { RefusedNotice } from "@/components/refused-notice";
import { useTRPC } from "@/trpc/client";
import { useDone } from "@/components/use-send";
import { isBatchDraft, lineKey, startLine, unsent, type BatchLine, type BatchLines } from "./batch-line";
import { BatchRowCells } from "./batch-row";
import { RestoredDraft } from "@/components/restored-draft";
import { SavedAt } from "@/components/saved-at";
import { useDraft, type StoredDraft } from "@/components/use-draft";

/** Everything the unit owes as a grid: Tab and Enter move, all is sent in one go, a refusal stands in its line. */
export function BatchGrid({ rows, draft }: { readonly rows: readonly BatchRow[]; readonly draft: StoredDraft | null }) {
  const t = useTranslations("report");
  const { mutateAsync } = useMutation(useTRPC().report.submit.mutationOptions());
  const formErrors = useFormErrors();
  const errorText = useErrorText();
  const say = useDone();
  const [lines, show] = useState<BatchLines>(() => (isBatchDraft(draft?.data) ? draft.data : {}));
  // What is typed while the lines are on their way is not in the state that their sending has seen.
  const latest = useRef(lines);
  const setLines = (next: BatchLines) => { latest.current = next; show(next); };
  const { saved, save, discard, restored } = useDraft("report:batch", { stored: draft, restore: (data) => { if (isBatchDraft(data)) setLines(data); } });
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [signedOut, setSignedOut] = useState(false);
  const [sending, setSending] = useState<BatchLines | null>(null);
  const lineOf = (row: BatchRow) => lines[lineKey(row)] ?? startLine(row);
  const change = (key: string, line: BatchLine) => {
    const next = { ...latest.current, [key]: { ...line, touched: true } };
    setLines(next);
    save(next);
  };
  const touched = rows.filter((row) => lines[lineKey(row)]?.touched);

  const sendLine = async (row: BatchRow): Promise<[string, string] | null> => {
    const line = lineOf(row);
    const address = { taskId: row.taskId, period: row.period, ...(row.version ? { version: row.version } : {}) };
    try {
      await mutateAsync(line.noChange
        ? { ...address, noChange: true, ...(line.problem ? { problem: line.problem } : {}) }
        : { ...address, noChange: false, progress: line.progress ?? -1, value: line.value, done: line.done, problem: line.problem });
      return null;
    } catch (error) {
      if (isSignedOut(error)) setSignedOut(true);
      const [first] = Object.values(formErrors(error).fields ?? {});
      return [lineKey(row), first ?? errorText(error)];
    }
  };
  const submit = async () => {
    const sent: BatchLines = Object.fromEntries(touched.map((row) => [lineKey(row), lineOf(row)]));
    setSending(sent);
    setSignedOut(false);
    const answers = await Promise.all(touched.map(sendLine));
    const refused = Object.fromEntries(answers.filter((answer) => answer !== null));
    const left = unsent(latest.current, sent, refused);
    setErrors(refused);
    setLines(left);
    setSending(null);
    if (Object.keys(left).length === 0) discard();
    else save(left);
    const n = touched.length - Object.keys(refused).length;
    if (n > 0) say(t("batch.sent", { n }));
  };
  if (rows.length === 0) return <Empty title={t("batch.empty")} />;
  const failed = Object.keys(errors).length;
  return (
    <div className="grid gap-3">
      <RestoredDraft at={restored} onDiscard={() => { setLines({}); discard(); }} />
      {failed > 0 && <RefusedNotice signedOut={signedOut}>{t("batch.failed", { n: failed })}</RefusedNotice>}
      <div className="min-w-0 overflow-x-auto rounded-card border border-line bg-surface">
        <table className="w-full border-collapse">
          <caption className="sr-only">{t("batch.title")}</caption>
          <thead className="max-md:hidden">
            <tr>{(["task", "last", "now", "done", "problem", "same"] as const).map((column) => <th key={column} scope="col" className="border-b border-line bg-surface-2 px-3 py-1.5 text-left font-semibold whitespace-nowrap">{t(`batch.${column}`)}</th>)}</tr>
          </thead>
          <tbody>{rows.map((row) => { const key = lineKey(row); return <BatchRowCells key={key} row={row} line={lineOf(row)} error={errors[key]} sending={sending !== null && key in sending} onChange={(line) => change(key, line)} />; })}</tbody>
        </table>
      </div>
      <div className="sticky bottom-0 z-10 max-md:bottom-tabs flex flex-wrap items-center justify-end gap-3 border-t border-line bg-page py-3">
        <SavedAt saved={saved} />
        <Button variant="primary" disabled={touched.length === 0} loading={sending !== null} onClick={() => void submit()}>{t("batch.submit", { n: touched.length })}</Button>
      </div>
    </div>
  );
}
