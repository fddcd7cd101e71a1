"use client";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Button } from "@taizhang/ui/button";
import { Dialog } from "@taizhang/ui/dialog";
import { Field } from "@taizhang/ui/field";
import { Input } from "@taizhang/ui/input";
import { Notice } from "@taizhang/ui/notice";
import { Textarea } from "@taizhang/ui/textarea";
import { Upload } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, type ChangeEvent } from "react";
import { useSend } from "@/components/use-send";
import { useTRPC } from "@/trpc/client";

/** A year's notice by its words, pasted or from a text file: what was read is shown before it is taken over. */
export function ImportYear({ year, known }: { readonly year: number; readonly known: string | null }) {
  const t = useTranslations("calendar.import");
  const trpc = useTRPC();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const [source, setSource] = useState("");
  const send = useSend();
  const { mutateAsync, isPending } = useMutation(trpc.calendar.importYear.mutationOptions());
  const { data: read } = useQuery(trpc.calendar.previewYear.queryOptions({ year, text }, { enabled: open && text.trim() !== "" }));
  const take = async () => { if (await send(() => mutateAsync({ year, text, source }), t("done", { year }))) setOpen(false); };
  const file = async (event: ChangeEvent<HTMLInputElement>) => { const [chosen] = event.target.files ?? []; if (chosen) setText(await chosen.text()); };
  const ready = read !== undefined && read.faults.length === 0 && text.trim() !== "" && source.trim() !== "";
  return (
    <>
      <Button variant="primary" icon={<Upload size={16} aria-hidden="true" />} onClick={() => setOpen(true)}>{t("open", { year })}</Button>
      {open && (
        <Dialog open onOpenChange={setOpen} title={t("title", { year })} description={known ? t("replaces", { known }) : t("new")} size="large" footer={<Button variant="primary" disabled={!ready} loading={isPending} onClick={() => void take()}>{t("send")}</Button>}>
          <div className="grid gap-4 *:min-w-0">
            <Field label={t("source")} hint={t("source_hint")} required><Input value={source} maxLength={100} onChange={(event) => setSource(event.target.value)} /></Field>
            <Field label={t("text")} hint={t("text_hint")} required><Textarea rows={8} value={text} onChange={(event) => setText(event.target.value)} /></Field>
            <label className="text-body text-ink-2">{t("file")} <input type="file" accept=".txt,.csv,text/plain" onChange={(event) => void file(event)} /></label>
            {read && read.faults.length > 0 && (
              <Notice tone="error"><ul className="m-0 pl-5">{read.faults.slice(0, 12).map((fault) => <li key={`${fault.key} ${fault.text}`}>{t(`fault.${fault.key}`, { text: fault.text })}</li>)}</ul></Notice>
            )}
            {read && read.faults.length === 0 && (
              <Notice tone="success">{t("read", { off: read.off.map(([first, last]) => (first === last ? first : `${first}–${last.slice(5)}`)).join("、"), workdays: read.workdays.join("、") || "—" })}</Notice>
            )}
          </div>
        </Dialog>
      )}
    </>
  );
}
