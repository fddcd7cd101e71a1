"use client";
import { Button } from "@taizhang/ui/button";
import { Empty } from "@taizhang/ui/empty";
import { Table as KitTable, Th } from "@taizhang/ui/table";
import { Tabs } from "@taizhang/ui/tabs";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { namesOf, unitNodes } from "./names";
import { TableImportRepeats } from "./table-import-repeats";
import { TableImportRow } from "./table-import-row";
import { TableRowDialog } from "./table-row-dialog";
import { commonSet, saysWhat, valuesOf, type Table } from "./table-import-state";
import type { TableImportState } from "./use-table-import";
import type { Choices } from "./workbench-state";

type Props = { readonly state: TableImportState; readonly table: Table; readonly choices: Choices };
const filters = ["all", "doubtful", "out"] as const;
/** Rows drawn at once; the rest on demand, so that a table of a thousand rows is there at once. */
const pageSize = 200;

/** The rows as they would become: doubtful cells with their reason, rows to mend or to leave out. */
export function TableImportRows({ state, table, choices }: Props) {
  const t = useTranslations("table.import");
  const kind = useTranslations("values.unitKind");
  const [filter, setFilter] = useState<(typeof filters)[number]>("all");
  const [shownRows, setShownRows] = useState(pageSize);
  const [editing, setEditing] = useState<number | null>(null);
  const names = useMemo(() => namesOf(choices), [choices]);
  const nodes = useMemo(() => unitNodes(choices, kind), [choices, kind]);
  const doubtful = table.rows.filter((row) => state.doubts(row).length > 0);
  const tasks = table.rows.filter((row) => saysWhat(row, state.setOf(row)));
  const lists = { all: table.rows, doubtful, out: table.rows.filter(state.isOut) };
  const list = lists[filter];
  const edited = table.rows.find(({ line }) => line === editing);
  return (
    <div className="grid min-w-0 gap-3">
      <p role="status" className="m-0 font-medium">{t("found", { rows: tasks.length, doubtful: doubtful.filter((row) => tasks.includes(row)).length })}</p>
      {table.skipped.length > 0 && <p className="m-0 text-ink-2">{t("skipped", { n: table.skipped.length })}{table.skipped.slice(0, 20).map(({ line, reason }) => t("skippedRow", { line, reason: t(`skip.${reason}`) })).join("、")}</p>}
      <TableImportRepeats state={state} choices={choices} names={names} nodes={nodes} />
      <Tabs label={t("filter")} value={filter} onChange={(id) => { setFilter(filters.find((one) => one === id) ?? "all"); setShownRows(pageSize); }} items={filters.map((id) => ({ id, label: t(id), count: lists[id].length }))} />
      {list.length === 0 ? <Empty title={t("nothing")} /> : (
        <KitTable caption={t("title")} className="relative max-h-[70vh] overflow-y-auto">
          <thead className="sticky top-0 z-10 max-md:hidden">
            <tr><Th>{t("takeShort")}</Th><Th numeric>{t("line")}</Th><Th>{t("content")}</Th><Th>{t("lead")}</Th><Th>{t("cooperating")}</Th><Th>{t("due")}</Th><Th>{t("leader")}</Th><Th>{t("goal")}</Th><Th><span className="sr-only">{t("edit")}</span></Th></tr>
          </thead>
          <tbody className="max-md:grid">
            {list.slice(0, shownRows).map((row) => (
              <TableImportRow
                key={row.line} row={row} set={state.setOf(row)} isOut={state.isOut(row)} mayTake={saysWhat(row, state.setOf(row))} doubts={state.doubts(row)} names={names}
                refused={state.rowError?.line === row.line ? state.rowError.text : null} onToggle={() => state.toggle(row.line)} onEdit={() => setEditing(row.line)}
              />
            ))}
          </tbody>
        </KitTable>
      )}
      {list.length > shownRows && <Button onClick={() => setShownRows((count) => count + pageSize)}>{t("more", { n: Math.min(pageSize, list.length - shownRows) })}</Button>}
      {edited && <TableRowDialog row={{ ...edited, values: valuesOf(edited, commonSet(edited, state.common)) }} set={state.choices.get(edited.line)} choices={choices} names={names} nodes={nodes} onClose={() => setEditing(null)} onApply={(set) => { state.settle(edited.line, set); setEditing(null); }} />}
    </div>
  );
}
