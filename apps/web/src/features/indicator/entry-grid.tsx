"use client";
import { useMutation } from "@tanstack/react-query";
import { Button } from "@taizhang/ui/button";
import { Empty } from "@taizhang/ui/empty";
import { Field } from "@taizhang/ui/field";
import { Input } from "@taizhang/ui/input";
import { Notice } from "@taizhang/ui/notice";
import { Select } from "@taizhang/ui/select";
import { Switch } from "@taizhang/ui/switch";
import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useErrorText, useFormErrors } from "@/components/error-text";
import { isSignedOut } from "@/components/refusal";
import { RefusedNotice } from "@/components/refused-notice";
import { periodText } from "@/components/indicator-text";
import { SavedAt } from "@/components/saved-at";
import { RestoredDraft } from "@/components/restored-draft";
import { useDraft, type StoredDraft } from "@/components/use-draft";
import { useDone, useSend } from "@/components/use-send";
import { useTRPC } from "@/trpc/client";
import { columnsOf, emptyLine, isEntryDraft, pasteBlock, type EntryColumn, type EntryLine } from "./entry-line";
import { entered, faultOf } from "./entered-value";
import { EntryRowCells } from "./entry-row";
import type { EntryData } from "./types";

type Lines = Record<string, EntryLine>;

/** The grid of one period: last year's beside it, paste from Excel, Tab and Enter; questions never stop it. */
export function EntryGrid({ page, draft }: { readonly page: EntryData; readonly draft: StoredDraft | null }) {
  const t = useTranslations("indicator");
  const locale = useLocale();
  const router = useRouter();
  const trpc = useTRPC();
  const { mutateAsync: enter } = useMutation(trpc.indicator.enter.mutationOptions());
  const { mutateAsync: confirm } = useMutation(trpc.indicator.confirm.mutationOptions());
  const errorText = useErrorText();
  const formErrors = useFormErrors();
  const done = useDone();
  const send = useSend();
  const [lines, setLines] = useState<Lines>(() => (isEntryDraft(draft?.data) ? draft.data : {}));
  const { saved, save, discard, restored } = useDraft(`indicator:${page.period}`, { stored: draft, restore: (data) => { if (isEntryDraft(data)) setLines(data); } });
  const [source, setSource] = useState(() => t(page.frequency === "day" ? "entry.sourceMonitor" : "entry.sourceDefault"));
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [refused, setRefused] = useState<string | null>(null);
  const [signedOut, setSignedOut] = useState(false);
  const [asked, setAsked] = useState(0);
  const [ranking, setRanking] = useState(false);
  const [sending, setSending] = useState<"save" | "confirm" | null>(null);
  const open = page.rows.filter(({ current }) => current === null);
  const filled = open.filter((row) => (lines[row.id]?.value ?? "").trim() !== "");
  const waiting = page.rows.flatMap(({ current }) => (current?.state === "entered" ? [current.id] : []));
  const change = (next: Lines) => { setLines(next); save(next); };

  const submit = async (how: "save" | "confirm") => {
    const wrong = filled.flatMap((row) => {
      const fault = faultOf(lines[row.id] ?? emptyLine);
      return fault ? [[row.id, t(`entry.wrong.${fault}`)] as const] : [];
    });
    setErrors(Object.fromEntries(wrong));
    setRefused(wrong.length > 0 ? t("entry.failed", { n: wrong.length }) : null);
    setSignedOut(false);
    if (wrong.length > 0) return;
    setSending(how);
    try {
      const values = filled.map((row) => entered(row, lines[row.id] ?? emptyLine, page.period));
      const answer = await enter({ values, source, confirm: how === "confirm" });
      setAsked(answer.questions.length);
      setLines({});
      discard();
      done(t("entry.saved", { n: answer.entered }));
    } catch (error) {
      const cells = Object.entries(formErrors(error).fields ?? {}).flatMap(([path, text]) => {
        const row = filled[Number(/^values\.(\d+)/.exec(path)?.[1] ?? -1)];
        return row && text ? [[row.id, text] as const] : [];
      });
      setSignedOut(isSignedOut(error));
      setErrors(Object.fromEntries(cells));
      setRefused(cells.length > 0 ? t("entry.failed", { n: cells.length }) : errorText(error));
    } finally {
      setSending(null);
    }
  };
  if (page.rows.length === 0) return <Empty title={t("entry.empty")} />;
  const ids = open.map(({ id }) => id);
  const columns = columnsOf(page.rows, ranking);
  return (
    <div className="grid min-w-0 gap-3">
      <div className="flex flex-wrap items-end gap-3">
        <Field label={t("entry.period")} className="w-48"><Select options={page.periods.map((period) => ({ value: period, label: periodText(period, locale) }))} value={page.period} onChange={(period) => period && router.push(`/indicators/entry?frequency=${page.frequency}&period=${period}`)} /></Field>
        <Field label={t("entry.source")} className="min-w-60 flex-1"><Input value={source} maxLength={200} onChange={(event) => setSource(event.target.value)} /></Field>
        {waiting.length > 0 && <Button onClick={() => void send(() => confirm({ valueIds: waiting }), t("done.confirmed", { n: waiting.length }))}>{t("entry.confirmAll", { n: waiting.length })}</Button>}
      </div>
      <RestoredDraft at={restored} onDiscard={() => { setLines({}); discard(); }} />
      {refused !== null && <RefusedNotice signedOut={signedOut}>{refused}</RefusedNotice>}
      {asked > 0 && <Notice tone="warning">{t("entry.asked", { n: asked })}</Notice>}
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p className="m-0 text-small text-ink-2 max-md:hidden">{t("entry.hint")}</p>
        {page.rows.some(({ ranked }) => !ranked) && <Switch checked={ranking} onChange={setRanking}>{t("entry.ranking")}</Switch>}
      </div>
      <div className="min-w-0 overflow-x-auto rounded-card border border-line bg-surface">
        <table className="w-full border-collapse">
          <caption className="sr-only">{t("entry.title")} {periodText(page.period, locale)}</caption>
          <thead className="max-md:sr-only"><tr>{(["indicator", "lastYear", "before", "soFar", ...columns] as const).map((column) => <th key={column} scope="col" className={`border-b border-line bg-surface-2 px-3 py-1.5 font-semibold whitespace-nowrap ${column === "indicator" ? "text-left" : "text-right"}`}>{t(`entry.${column}`)}</th>)}</tr></thead>
          <tbody>
            {page.rows.map((row) => (
              <EntryRowCells
                key={row.id} row={row} columns={columns} ranking={ranking} line={lines[row.id] ?? emptyLine} error={errors[row.id]}
                onChange={(column: EntryColumn, text: string) => change({ ...lines, [row.id]: { ...(lines[row.id] ?? emptyLine), [column]: text } })}
                onPaste={(column: EntryColumn, text: string) => change(pasteBlock(text, { ids, columns }, { id: row.id, column }, lines))}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className="sticky bottom-0 z-10 max-md:bottom-tabs flex flex-wrap items-center justify-end gap-3 border-t border-line bg-page py-3">
        <SavedAt saved={saved} />
        <Button disabled={filled.length === 0 || source.trim() === ""} loading={sending === "save"} onClick={() => void submit("save")}>{t("entry.save", { n: filled.length })}</Button>
        <Button variant="primary" disabled={filled.length === 0 || source.trim() === ""} loading={sending === "confirm"} onClick={() => void submit("confirm")}>{t("entry.saveConfirm", { n: filled.length })}</Button>
      </div>
    </div>
  );
}
