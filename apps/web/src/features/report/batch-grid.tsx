"use client";
import { useMutation } from "@tanstack/react-query";
import type { BatchRow } from "@taizhang/domain/report";
import { Button } from "@taizhang/ui/button";
import { Empty } from "@taizhang/ui/empty";
import { Notice } from "@taizhang/ui/notice";
import { useTranslations } from "next-intl";
import { Fragment, useRef, useState } from "react";
import { useErrorText, useFormErrors } from "@/components/error-text";
import { isSignedOut, refusalOf } from "@/components/refusal";
import { RefusedNotice } from "@/components/refused-notice";
import { useTRPC } from "@/trpc/client";
import { useDone, useReload } from "@/components/use-send";
import { batchDraft, begunOn, isOvertaken, lineKey, startLine, unsent, without, type BatchLine, type BatchLines } from "./batch-line";
import { BatchRowCells } from "./batch-row";
import { OvertakenLine } from "./overtaken-line";
import { RestoredDraft } from "@/components/restored-draft";
import { SavedAt } from "@/components/saved-at";
import { useDraft, type StoredDraft } from "@/components/use-draft";

type Refused = { readonly key: string; readonly message: string; readonly isConflict: boolean };

/** Everything the unit owes as a grid: Tab and Enter move, all is sent in one go, a refusal stands in its line. What was typed before a colleague reported the same is shown beside it, not over it. */
export function BatchGrid({ rows, draft }: { readonly rows: readonly BatchRow[]; readonly draft: StoredDraft | null }) {
  const t = useTranslations("report");
  const { mutateAsync } = useMutation(useTRPC().report.submit.mutationOptions());
  const formErrors = useFormErrors();
  const errorText = useErrorText();
  const say = useDone();
  const reload = useReload();
  const [lines, show] = useState<BatchLines>(() => batchDraft(draft?.data) ?? {});
  // What is typed while the lines are on their way is not in the state that their sending has seen.
  const latest = useRef(lines);
  const setLines = (next: BatchLines) => { latest.current = next; show(next); };
  const { saved, save, discard, restored } = useDraft("report:batch", { stored: draft, restore: (data) => { const kept = batchDraft(data); if (kept) setLines(kept); } });
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [signedOut, setSignedOut] = useState(false);
  const [sending, setSending] = useState<BatchLines | null>(null);
  const overtaken = (row: BatchRow) => { const line = lines[lineKey(row)]; return line && isOvertaken(row, line) ? line : null; };
  const lineOf = (row: BatchRow) => (overtaken(row) ? undefined : lines[lineKey(row)]) ?? startLine(row);
  const keep = (next: BatchLines) => {
    setLines(next);
    if (Object.keys(next).length === 0) discard();
    else save(next);
  };
  const change = (row: BatchRow, line: BatchLine) => keep({ ...latest.current, [lineKey(row)]: begunOn(row, line) });
  const touched = rows.filter((row) => lineOf(row).touched);

  const sendLine = async (row: BatchRow): Promise<Refused | null> => {
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
      return { key: lineKey(row), message: first ?? errorText(error), isConflict: refusalOf(error)?.code === "CONFLICT" };
    }
  };
  const submit = async () => {
    const sent: BatchLines = Object.fromEntries(touched.map((row) => [lineKey(row), lineOf(row)]));
    setSending(sent);
    setSignedOut(false);
    const refused = (await Promise.all(touched.map(sendLine))).filter((answer) => answer !== null);
    const messages = Object.fromEntries(refused.map(({ key, message }) => [key, message]));
    setErrors(messages);
    keep(unsent(latest.current, sent, messages));
    setSending(null);
    const n = touched.length - refused.length;
    if (n > 0) say(t("batch.sent", { n }));
    else if (refused.some(({ isConflict }) => isConflict)) reload();
  };
  const shown = rows.map(lineKey);
  const rowless = Object.keys(lines).filter((key) => !shown.includes(key));
  const left = rowless.length > 0 && (
    <Notice action={<Button size="compact" variant="text" onClick={() => keep(without(latest.current, rowless))}>{t("batch.discard_rowless")}</Button>}>{t("batch.rowless", { n: rowless.length })}</Notice>
  );
  if (rows.length === 0) return <div className="grid gap-3">{left}<Empty title={t("batch.empty")} /></div>;
  const failed = shown.filter((key) => key in errors).length;
  return (
    <div className="grid gap-3">
      <RestoredDraft at={restored} onDiscard={() => keep({})} />
      {left}
      {failed > 0 && <RefusedNotice signedOut={signedOut}>{t("batch.failed", { n: failed })}</RefusedNotice>}
      <div className="min-w-0 overflow-x-auto rounded-card border border-line bg-surface">
        <table className="w-full border-collapse">
          <caption className="sr-only">{t("batch.title")}</caption>
          <thead className="max-md:hidden">
            <tr>{(["task", "last", "now", "done", "problem", "same"] as const).map((column) => <th key={column} scope="col" className="border-b border-line bg-surface-2 px-3 py-1.5 text-left font-semibold whitespace-nowrap">{t(`batch.${column}`)}</th>)}</tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const key = lineKey(row);
              const mine = overtaken(row);
              return (
                <Fragment key={key}>
                  <BatchRowCells row={row} line={lineOf(row)} error={errors[key]} locked={mine !== null || (sending !== null && key in sending)} onChange={(line) => change(row, line)} />
                  {mine && <OvertakenLine row={row} mine={mine} onUse={() => change(row, mine)} onDiscard={() => keep(without(latest.current, [key]))} />}
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </div>
      <div className="sticky bottom-0 z-10 max-md:bottom-tabs flex flex-wrap items-center justify-end gap-3 border-t border-line bg-page py-3">
        <SavedAt saved={saved} />
        <Button variant="primary" disabled={touched.length === 0} loading={sending !== null} onClick={() => void submit()}>{t("batch.submit", { n: touched.length })}</Button>
      </div>
    </div>
  );
}
