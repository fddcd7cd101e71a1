"use client";
import { useMutation } from "@tanstack/react-query";
import { maxFileBytes, type RowChoice, type TaskColumn } from "@taizhang/domain/directive";
import { useToast } from "@taizhang/ui/toast";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useCallback, useRef, useState } from "react";
import { useErrorText } from "@/components/error-text";
import { fieldReasons, refusalOf } from "@/components/refusal";
import { useTRPC } from "@/trpc/client";
import { askPreview, sentFile } from "./ask-preview";
import { openDoubts, type Choices, type Row, type Source, type TablePreview } from "./table-import-state";

type Asked = { sheet: number; columns: Readonly<Record<string, TaskColumn>> };
const first: Asked = { sheet: 0, columns: {} };

/** A table on its way in: what was given, how it is read, what a person settles, and the one command at the end. */
export function useTableImport(directiveId: string, heldOn: string) {
  const t = useTranslations("table.import");
  const words = useTranslations("directive");
  const router = useRouter();
  const toast = useToast();
  const errorText = useErrorText();
  const [source, setSource] = useState<Source | null>(null);
  const [asked, setAsked] = useState(first);
  const [preview, setPreview] = useState<TablePreview | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [loading, setLoading] = useState(false);
  const [choices, setChoices] = useState<Choices>(new Map());
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [rowError, setRowError] = useState<{ line: number; text: string } | null>(null);
  const latest = useRef(0);
  const send = useMutation(useTRPC().directive.importTable.mutationOptions());

  const look = useCallback(async (given: Source, wanted: Asked) => {
    const mine = (latest.current += 1);
    setRefused(null);
    if (given.kind === "file" && given.file.size > maxFileBytes) return setRefused(words("tooLarge"));
    setLoading(true);
    try {
      const held = given.kind === "file" ? { file: await sentFile(given.file) } : { pasted: { html: given.html, plain: given.plain } };
      const { ok, content } = await askPreview("table", { directiveId, ...held, ...wanted });
      if (latest.current !== mine) return;
      if (ok) setPreview(content as TablePreview);
      else setRefused(errorText({ data: content }));
    } catch (error) {
      if (latest.current === mine) setRefused(errorText(error));
    } finally {
      if (latest.current === mine) setLoading(false);
    }
  }, [directiveId, errorText, words]);

  const ask = (given: Source | null, wanted: Asked) => {
    setAsked(wanted);
    setSource(given);
    setRowError(null);
    if (given === null || wanted.sheet !== asked.sheet || given !== source) { setPreview(null); setChoices(new Map()); setLeft(new Set()); }
    if (given) void look(given, wanted);
    else { latest.current += 1; setRefused(null); setLoading(false); }
  };
  const rows = preview?.table?.rows ?? [];
  const taken = rows.filter(({ line }) => !left.has(line));
  const confirm = async (title: string) => {
    const table = preview?.table;
    if (!table) return;
    setRowError(null);
    try {
      const { id, candidates } = await send.mutateAsync({
        directiveId, title, fileName: preview.fileName, header: table.header,
        rows: taken.map(({ line, outline, cells, source: written }) => ({ line, outline, cells, source: written, set: choices.get(line) ?? {} })),
      });
      toast.success(t("done", { n: candidates }));
      router.push(`/directives/${directiveId}/texts/${id}`);
    } catch (error) {
      // A refused row is named by its place among the rows that were sent; the person knows it by its line.
      const at = Object.keys(fieldReasons(refusalOf(error))).map((path) => /^rows\.(\d+)\./.exec(path)?.[1]).find((index) => index !== undefined);
      const line = at === undefined ? undefined : taken[Number(at)]?.line;
      if (line === undefined) setRefused(errorText(error));
      else setRowError({ line, text: t("rowRefused", { line, why: errorText(error) }) });
    }
  };
  const toggle = (line: number) => setLeft((all) => { const next = new Set(all); if (!next.delete(line)) next.add(line); return next; });
  const settle = (line: number, set: RowChoice) => setChoices((all) => new Map(all).set(line, set));
  return {
    source, preview, loading, refused, rowError, choices, left, taken, sending: send.isPending, toggle, settle, confirm,
    give: (given: Source | null) => ask(given, first),
    takeSheet: (sheet: number) => ask(source, { sheet, columns: {} }),
    assign: (index: number, role: TaskColumn) => ask(source, { ...asked, columns: { ...asked.columns, [String(index)]: role } }),
    doubts: (row: Row) => openDoubts(row, heldOn, choices.get(row.line)),
  };
}
export type TableImportState = ReturnType<typeof useTableImport>;
