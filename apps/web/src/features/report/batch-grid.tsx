"use client";
import { useMutation } from "@tanstack/react-query";
import type { BatchRow } from "@taizhang/domain/report";
import { Button } from "@taizhang/ui/button";
import { Empty } from "@taizhang/ui/empty";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorText, useFormErrors } from "@/components/error-text";
import { isSignedOut } from "@/components/refusal";
import { RefusedNotice } from "@/components/refused-notice";
import { useTRPC } from "@/trpc/client";
import { useDone } from "@/components/use-send";
import { isBatchDraft, startLine, type BatchLine } from "./batch-line";
import { BatchRowCells } from "./batch-row";
import { SavedAt } from "@/components/saved-at";
import { useDraft, type StoredDraft } from "@/components/use-draft";

/** Everything the unit owes as a grid: Tab and Enter move, all is sent in one go, a refusal stands in its line. */
export function BatchGrid({ rows, draft }: { readonly rows: readonly BatchRow[]; readonly draft: StoredDraft | null }) {
  const t = useTranslations("report");
  const { mutateAsync } = useMutation(useTRPC().report.submit.mutationOptions());
  const formErrors = useFormErrors();
  const errorText = useErrorText();
  const say = useDone();
  const [lines, setLines] = useState<Record<string, BatchLine>>(() => (isBatchDraft(draft?.data) ? draft.data : {}));
  const { saved, save, discard } = useDraft("report:batch", { stored: draft, restore: (data) => { if (isBatchDraft(data)) setLines(data); } });
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [signedOut, setSignedOut] = useState(false);
  const [sending, setSending] = useState(false);
  const lineOf = (row: BatchRow) => lines[row.taskId] ?? startLine(row);
  const change = (taskId: string, line: BatchLine) => {
    const next = { ...lines, [taskId]: { ...line, touched: true } };
    setLines(next);
    save(next);
  };
  const touched = rows.filter((row) => lines[row.taskId]?.touched);

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
      return [row.taskId, first ?? errorText(error)];
    }
  };
  const submit = async () => {
    setSending(true);
    setSignedOut(false);
    const answers = await Promise.all(touched.map(sendLine));
    const refused = answers.filter((answer) => answer !== null);
    const open = Object.fromEntries(refused.map(([taskId]) => [taskId, lines[taskId]]).filter(([, line]) => line !== undefined)) as Record<string, BatchLine>;
    setErrors(Object.fromEntries(refused));
    setLines(open);
    setSending(false);
    if (refused.length === 0) discard();
    else save(open);
    const sent = touched.length - refused.length;
    if (sent > 0) say(t("batch.sent", { n: sent }));
  };
  if (rows.length === 0) return <Empty title={t("batch.empty")} />;
  const failed = Object.keys(errors).length;
  return (
    <div className="grid gap-3">
      {failed > 0 && <RefusedNotice signedOut={signedOut}>{t("batch.failed", { n: failed })}</RefusedNotice>}
      <div className="min-w-0 overflow-x-auto rounded-card border border-line bg-surface">
        <table className="w-full border-collapse">
          <caption className="sr-only">{t("batch.title")}</caption>
          <thead className="max-md:hidden">
            <tr>{(["task", "last", "now", "done", "problem", "same"] as const).map((column) => <th key={column} scope="col" className="border-b border-line bg-surface-2 px-3 py-1.5 text-left font-semibold whitespace-nowrap">{t(`batch.${column}`)}</th>)}</tr>
          </thead>
          <tbody>{rows.map((row) => <BatchRowCells key={row.taskId} row={row} line={lineOf(row)} error={errors[row.taskId]} onChange={(line) => change(row.taskId, line)} />)}</tbody>
        </table>
      </div>
      <div className="sticky bottom-0 z-10 flex flex-wrap items-center justify-end gap-3 border-t border-line bg-page py-3">
        <SavedAt saved={saved} />
        <Button variant="primary" disabled={touched.length === 0} loading={sending} onClick={() => void submit()}>{t("batch.submit", { n: touched.length })}</Button>
      </div>
    </div>
  );
}
