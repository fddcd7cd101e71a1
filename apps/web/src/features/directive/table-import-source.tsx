"use client";
import { Button } from "@taizhang/ui/button";
import { Field } from "@taizhang/ui/field";
import { Notice } from "@taizhang/ui/notice";
import { Select } from "@taizhang/ui/select";
import { Tabs } from "@taizhang/ui/tabs";
import { Textarea } from "@taizhang/ui/textarea";
import { useTranslations } from "next-intl";
import { useState, type ClipboardEvent } from "react";
import { FileChoice } from "./file-choice";
import type { TableImportState } from "./use-table-import";

/** Where the table comes from: a file, or the clipboard of Excel, WPS or Word with its merged cells. */
export function TableImportSource({ state }: { readonly state: TableImportState }) {
  const t = useTranslations("table.import");
  const [kind, setKind] = useState<"file" | "paste">("file");
  const { source, preview, refused } = state;
  const paste = (event: ClipboardEvent) => {
    event.preventDefault();
    const html = event.clipboardData.getData("text/html");
    state.give({ kind: "paste", html: html || null, plain: event.clipboardData.getData("text/plain") });
  };
  const error = refused === null ? {} : { error: refused };
  return (
    <div className="grid gap-4">
      <Tabs label={t("source")} value={kind} onChange={(id) => { setKind(id === "paste" ? "paste" : "file"); state.give(null); }} items={[{ id: "file", label: t("file") }, { id: "paste", label: t("paste") }]} />
      {kind === "file" && <Field label={t("fileLabel")} required hint={t("fileHint")} {...error}><FileChoice accept=".xlsx,.docx" file={source?.kind === "file" ? source.file : null} onChange={(file) => state.give(file ? { kind: "file", file } : null)} /></Field>}
      {kind === "paste" && (
        source?.kind === "paste" && refused === null
          ? <Notice action={<Button size="compact" onClick={() => state.give(null)}>{t("clear")}</Button>}>{t("pasted", { rows: preview?.sheets[preview.sheet]?.rows ?? 0 })}</Notice>
          // Typed by hand it is plain text; it is read when the field is left.
          : <Field label={t("pasteLabel")} required {...error}><Textarea rows={5} placeholder={t("pastePlaceholder")} onPaste={paste} onBlur={(event) => { if (event.target.value.trim() !== "") state.give({ kind: "paste", html: null, plain: event.target.value }); }} /></Field>
      )}
      {preview && preview.sheets.length > 1 && (
        <Field label={t("sheet")}>
          <Select value={String(preview.sheet)} options={preview.sheets.map(({ index, name, rows }) => ({ value: String(index), label: t("sheetOption", { name: name.slice(0, 40) || t("sheetUnnamed", { n: index + 1 }), rows }) }))} onChange={(next) => { if (next !== null) state.takeSheet(Number(next)); }} />
        </Field>
      )}
    </div>
  );
}
