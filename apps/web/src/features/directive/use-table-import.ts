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
import { useFieldName } from "./use-field-name";
import { commonSet, openDoubts, repeatedDoubts, saysWhat, type Choices, type Common, type Row, type Source, type TablePreview } from "./table-import-state";

type Asked = { sheet: number | null; columns: Readonly<Record<string, TaskColumn>> };
const first: Asked = { sheet: null, columns: {} };

/** A table on its way in: what was given, how it is read, what a person settles, and the one command at the end. */
export function useTableImport(directiveId: string, heldOn: string, mayJoin: boolean) {
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
  const [common, setCommon] = useState<Common>(new Map());
  const [isJoining, setJoining] = useState(mayJoin);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [rowError, setRowError] = useState<{ line: number; text: string } | null>(null);
  const latest = useRef(0);
  const trpc = useTRPC();
  const send = useMutation(trpc.directive.importTable.mutationOptions());
  const join = useMutation(trpc.task.attachKnown.mutationOptions());
  const fieldName = useFieldName();

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
    if (given === null || wanted.sheet !== asked.sheet || given !== source) { setPreview(null); setChoices(new Map()); setCommon(new Map()); setLeft(new Set()); }
    if (given) void look(given, wanted);
    else { latest.current += 1; setRefused(null); setLoading(false); }
  };
  const rows = preview?.table?.rows ?? [];
  const setOf = (row: Row): RowChoice => ({ ...commonSet(row, common), ...choices.get(row.line) });
  const isOut = (row: Row) => left.has(row.line) || !saysWhat(row, setOf(row));
  const taken = rows.filter((row) => !isOut(row));
  const known = taken.filter(({ item }) => item !== null);
  const joins = (row: Row) => isJoining && row.item !== null;
  const confirm = async (title: string) => {
    const table = preview?.table;
    if (!table) return;
    setRowError(null);
    try {
      const { id, candidates, known: same } = await send.mutateAsync({
        directiveId, title, fileName: preview.fileName, header: table.header,
        rows: taken.map((row) => ({ line: row.line, outline: row.outline, cells: row.cells, source: row.source, set: setOf(row) })),
      });
      if (isJoining && same.length > 0) {
        // The table is stored: where tying fails it goes on in the workbench, item by item.
        await join.mutateAsync({ known: same }).then(() => toast.success(t("joined", { n: candidates, known: same.length })), (error: unknown) => toast.error(errorText(error)));
      } else toast.success(t("done", { n: candidates }));
      router.push(`/directives/${directiveId}/texts/${id}`);
    } catch (error) {
      // A refused row is named by its place among the rows that were sent; the person knows it by its line.
      const [, at, path = ""] = Object.keys(fieldReasons(refusalOf(error))).map((one) => /^rows\.(\d+)\.(.+)$/.exec(one)).find((found) => found !== null) ?? [];
      const line = at === undefined ? undefined : taken[Number(at)]?.line;
      if (line === undefined) setRefused(errorText(error));
      else setRowError({ line, text: t("rowRefused", { line, field: fieldName(path, table.header), why: errorText(error) }) });
    }
  };
  const toggle = (line: number) => setLeft((all) => { const next = new Set(all); if (!next.delete(line)) next.add(line); return next; });
  const settle = (line: number, set: RowChoice) => setChoices((all) => new Map(all).set(line, set));
  const settleAll = (key: string, chosen: string | null) => setCommon((all) => { const next = new Map(all); if (chosen === null) next.delete(key); else next.set(key, chosen); return next; });
  return {
    source, preview, loading, refused, rowError, choices, isOut, taken, sending: send.isPending || join.isPending, common, known, isJoining, setJoining, settleAll, setOf, toggle, settle, confirm,
    give: (given: Source | null) => ask(given, first),
    takeSheet: (sheet: number) => ask(source, { sheet, columns: {} }),
    assign: (index: number, role: TaskColumn) => ask(source, { ...asked, columns: { ...asked.columns, [String(index)]: role } }),
    // What is already in the ledger stays there as it is: its row needs no mending.
    doubts: (row: Row) => (joins(row) ? [] : openDoubts(row, heldOn, choices.get(row.line), common)),
    repeated: repeatedDoubts(taken.filter((row) => !joins(row)).flatMap((row) => openDoubts(row, heldOn, choices.get(row.line)))),
  };
}
export type TableImportState = ReturnType<typeof useTableImport>;
