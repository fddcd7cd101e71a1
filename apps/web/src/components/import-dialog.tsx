"use client";
import { useQueryClient } from "@tanstack/react-query";
import { Button } from "@taizhang/ui/button";
import { Dialog } from "@taizhang/ui/dialog";
import { Field } from "@taizhang/ui/field";
import { Notice } from "@taizhang/ui/notice";
import { Table, Td, Th } from "@taizhang/ui/table";
import { Textarea } from "@taizhang/ui/textarea";
import { FileText } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState, type ReactNode } from "react";
import { useTRPC } from "@/trpc/client";
import { useErrorText } from "./error-text";
import { base64Of, isWorkbook, tableFileText } from "./table-file";

export type Fault = { readonly line: number; readonly field: string; readonly key: string; readonly values?: Readonly<Record<string, string | number>> };
export type Preview = {
  readonly count: number; readonly sentence: string; readonly faults: readonly Fault[];
  /** What would become of the lines, below the sentence or the faults. */
  readonly detail?: ReactNode;
};

export interface ImportDialogProps {
  readonly title: string;
  /** Which columns the table has, in order. */
  readonly columns: string;
  /** Name of a column for the list of faults. */
  readonly columnName: (field: string) => string;
  readonly check: (text: string) => Promise<Preview>;
  readonly send: (text: string) => Promise<void>;
  readonly onClose: () => void;
}

/** A table pasted from a spreadsheet or read from its file: first what it would do and what is wrong by line, then all of it or nothing. */
export function ImportDialog({ title, columns, columnName, check, send, onClose }: ImportDialogProps) {
  const t = useTranslations("admin.import");
  const errors = useTranslations("errors");
  const errorText = useErrorText();
  const [text, setText] = useState("");
  const [preview, setPreview] = useState<Preview | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    setRefused(null);
    await work().catch((error: unknown) => setRefused(errorText(error)));
    setBusy(false);
  };
  const client = useQueryClient();
  const trpc = useTRPC();
  const show = (words: string) => { setText(words); setPreview(null); };
  const take = (file: File) => run(async () => {
    const sent = (await isWorkbook(file)) ? { name: file.name, base64: await base64Of(file) } : null;
    const words = sent === null ? await tableFileText(file)
      : (await client.fetchQuery(trpc.organization.readTable.queryOptions({ file: sent }, { staleTime: 0, gcTime: 0 }))).text;
    if (words === null) setRefused(t("fileUnreadable"));
    else show(words);
  });
  const ready = preview !== null && preview.faults.length === 0 && preview.count > 0;
  const footer = (
    <>
      <Button loading={busy && !ready} disabled={text.trim() === ""} onClick={() => void run(async () => setPreview(await check(text)))}>{t("check")}</Button>
      <Button variant="primary" disabled={!ready} loading={busy && ready} onClick={() => void run(() => send(text))}>{t("send")}</Button>
    </>
  );
  return (
    <Dialog open onOpenChange={onClose} title={title} description={columns} size="large" footer={footer}>
      <div className="grid gap-4">
        {refused !== null && <Notice tone="error">{refused}</Notice>}
        <div>
          <input ref={input} type="file" accept=".xlsx,.docx,.csv,.txt" className="sr-only" tabIndex={-1} aria-hidden="true" data-testid="table-file" onChange={(event) => { const file = event.target.files?.[0]; event.target.value = ""; if (file) void take(file); }} />
          <Button icon={<FileText size={16} aria-hidden="true" />} onClick={() => input.current?.click()}>{t("chooseFile")}</Button>
        </div>
        <Field label={t("table")} hint={t("hint")}>
          <Textarea value={text} rows={10} onChange={(event) => { setText(event.target.value); setPreview(null); }} />
        </Field>
        {preview && preview.faults.length === 0 && <Notice tone={preview.count > 0 ? "success" : "warning"}>{preview.count > 0 ? preview.sentence : t("empty")}</Notice>}
        {preview && preview.faults.length > 0 && (
          <>
            <Notice tone="warning">{t("faults", { count: preview.faults.length })}</Notice>
            <Table caption={t("faultsCaption")}>
              <thead><tr><Th numeric>{t("line")}</Th><Th>{t("column")}</Th><Th>{t("why")}</Th></tr></thead>
              <tbody>
                {preview.faults.slice(0, 100).map((fault) => (
                  <tr key={`${fault.line} ${fault.field} ${fault.key} ${Object.values(fault.values ?? {}).join(" ")}`}><Td numeric>{fault.line}</Td><Td className="whitespace-nowrap">{columnName(fault.field)}</Td><Td>{errors(fault.key as "kernel.invalid", fault.values)}</Td></tr>
                ))}
              </tbody>
            </Table>
          </>
        )}
        {preview?.detail}
      </div>
    </Dialog>
  );
}
