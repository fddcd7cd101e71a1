"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { RouterOutputs } from "@taizhang/api";
import { Button } from "@taizhang/ui/button";
import { Table, Td, Th } from "@taizhang/ui/table";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ImportDialog } from "@/components/import-dialog";
import { useDone } from "@/components/use-send";
import { useTRPC } from "@/trpc/client";

type Preview = RouterOutputs["organization"]["previewWords"];
const columns = ["unit", "duties", "aliases"] as const;
const listed = 200;

/** What would become of each line: its unit, its new words, those that are there already. */
function Lines({ lines, faults }: Pick<Preview, "lines" | "faults">) {
  const t = useTranslations("words.import");
  const faulty = new Set(faults.map(({ line }) => line));
  const stateOf = (line: Preview["lines"][number]) => (faulty.has(line.line) ? "faulty" : line.added.length > 0 ? "new" : "unchanged");
  return (
    <div>
      <Table caption={t("linesCaption")} cards>
        <thead><tr><Th numeric>{t("line")}</Th><Th>{t("column.unit")}</Th><Th>{t("state")}</Th><Th>{t("added")}</Th><Th>{t("present")}</Th></tr></thead>
        <tbody>
          {lines.slice(0, listed).map((line) => (
            <tr key={line.line}>
              <Td numeric label={t("line")}>{line.line}</Td>
              <Td label={t("column.unit")} className="min-w-28">{line.unitName ?? line.unit}</Td>
              <Td label={t("state")} className="whitespace-nowrap">{t(`states.${stateOf(line)}`)}</Td>
              <Td label={t("added")} className="min-w-40">{line.added.join("、")}</Td>
              <Td label={t("present")} className="min-w-40 text-ink-2">{line.present.join("、")}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {lines.length > listed && <p className="m-0 mt-2 text-small text-ink-3">{t("moreLines", { n: lines.length - listed })}</p>}
    </div>
  );
}

/** Duty words and names by a pasted table or a file: first line by line what it would do, then all of it or nothing. */
export function ImportWords() {
  const t = useTranslations("words.import");
  const done = useDone();
  const trpc = useTRPC();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const { mutateAsync } = useMutation(trpc.organization.importWords.mutationOptions());
  const check = async (text: string) => {
    const { lines, faults, added, present } = await client.fetchQuery(trpc.organization.previewWords.queryOptions({ text }, { staleTime: 0 }));
    return { count: lines.length, faults, sentence: t("plan", { added, present }), detail: lines.length > 0 && <Lines lines={lines} faults={faults} /> };
  };
  const send = async (text: string) => {
    const result = await mutateAsync({ text });
    setOpen(false);
    done(t("done", result));
  };
  const columnName = (field: string) => t(`column.${columns.find((one) => one === field) ?? "unit"}`);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("open")}</Button>
      {open && <ImportDialog title={t("title")} columns={t("columns")} columnName={columnName} check={check} send={send} onClose={() => setOpen(false)} />}
    </>
  );
}
