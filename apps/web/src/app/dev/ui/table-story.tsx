"use client";
import { Bar } from "@taizhang/ui/bar";
import { Button } from "@taizhang/ui/button";
import { type DataColumn, DataTable, type TableSort, type TableView } from "@taizhang/ui/data-table";
import { Empty } from "@taizhang/ui/empty";
import { ErrorState } from "@taizhang/ui/error-state";
import { Lamp } from "@taizhang/ui/lamp";
import { Download } from "lucide-react";
import { useCallback, useMemo, useState } from "react";
import { type LedgerRow, ledger } from "./sample";
import { StorySection } from "./story-section";

const columns: readonly DataColumn<LedgerRow>[] = [
  { id: "number", header: "编号", width: 104, pinned: true, sortable: true, fixed: true, cell: (row) => row.number },
  {
    id: "name",
    header: "督查事项",
    width: 240,
    pinned: true,
    rowHeader: true,
    fixed: true,
    cell: (row) => <a href={`#${row.id}`} title={row.name} className="text-link no-underline hover:underline">{row.name}</a>,
  },
  { id: "source", header: "来源", width: 104, cell: (row) => row.source },
  { id: "unit", header: "牵头单位", width: 140, grow: true, sortable: true, cell: (row) => row.unit },
  { id: "leader", header: "分管领导", width: 100, cell: (row) => row.leader },
  { id: "due", header: "完成时限", width: 120, sortable: true, cell: (row) => row.due },
  { id: "progress", header: "进度/应达", width: 170, sortable: true, cell: (row) => <Progress row={row} /> },
  { id: "lamp", header: "状态", width: 116, cell: (row) => <Lamp lamp={row.lamp} word={row.word} /> },
];

function Progress({ row }: { readonly row: LedgerRow }) {
  return <Bar value={row.progress} expected={row.expected} lamp={row.lamp} label={`进度 ${row.progress}%，应达 ${row.expected}%`} text={`${row.progress}%`} />;
}

const rowId = (row: LedgerRow) => row.id;
const rowName = (row: LedgerRow) => row.name;
const nothing = <Empty title="没有符合条件的事项" />;

/** The ledger's table with its window, choice, order and states. */
export function TableStory() {
  const [sort, setSort] = useState<TableSort | null>({ id: "number", desc: false });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [every, setEvery] = useState(false);
  const [view, setView] = useState<TableView>({ hidden: [], widths: {}, density: "normal" });
  const [loaded, setLoaded] = useState(50);
  const [opened, setOpened] = useState("");
  const rows = useMemo(() => sorted(sort).slice(0, loaded), [sort, loaded]);
  const more = useCallback(() => setLoaded((count) => Math.min(ledger.length, count + 50)), []);
  return (
    <>
      <StorySection id="data-table">
        <DataTable
          caption="督查台账"
          columns={columns}
          rows={rows}
          rowId={rowId}
          rowName={rowName}
          sort={sort}
          onSort={setSort}
          view={view}
          onView={setView}
          selected={selected}
          onSelect={(ids) => { setSelected(ids); setEvery(false); }}
          every={every}
          onEvery={() => setEvery(true)}
          presets={[{ id: "few", label: "三栏", columns: ["unit", "due", "lamp"] }]}
          bulkActions={<Button>批量催办</Button>}
          toolbar={<Button icon={<Download size={16} aria-hidden="true" />}>导出</Button>}
          total={ledger.length}
          totals={{ name: "合计 400 项", progress: "平均 54%" }}
          onEndReached={more}
          onOpen={(row) => setOpened(`打开 ${row.number}`)}
          onEdit={(row) => setOpened(`编辑 ${row.number}`)}
          empty={nothing}
          maxHeight="480px"
          renderCard={(row) => <LedgerCard row={row} />}
        />
        <p role="status" className="m-0 mt-2 min-h-6 text-ink-2">{opened}</p>
      </StorySection>
      <StorySection id="data-table-states">
        <div className="grid min-w-0 gap-4 lg:grid-cols-3">
          <DataTable caption="空台账" columns={columns} rows={[]} rowId={rowId} rowName={rowName} empty={nothing} />
          <DataTable caption="加载中的台账" columns={columns} rows={[]} rowId={rowId} rowName={rowName} empty={nothing} loading />
          <DataTable caption="出错的台账" columns={columns} rows={[]} rowId={rowId} rowName={rowName} empty={nothing} error={<ErrorState title="台账没有读出来" hint="网络中断，请重试。" action={<Button>重试</Button>} />} />
        </div>
      </StorySection>
    </>
  );
}

function LedgerCard({ row }: { readonly row: LedgerRow }) {
  return (
    <div className="grid min-w-0 gap-1">
      <a href={`#${row.id}`} className="font-medium text-ink no-underline">{row.name}</a>
      <div className="flex flex-wrap items-center gap-x-3 text-ink-2">
        <Lamp lamp={row.lamp} word={row.word} />
        <span>{row.unit}</span>
        <span>{row.due}</span>
      </div>
      <Progress row={row} />
    </div>
  );
}

function sorted(sort: TableSort | null): readonly LedgerRow[] {
  if (sort === null) return ledger;
  const key = sort.id as keyof LedgerRow;
  const ascending = [...ledger].sort((one, other) => String(one[key]).localeCompare(String(other[key]), "zh-CN", { numeric: true }));
  return sort.desc ? ascending.reverse() : ascending;
}
