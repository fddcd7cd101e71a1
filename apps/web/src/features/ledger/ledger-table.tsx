"use client";
import { columnsOf, defaultColumns, type LedgerColumn, ledgerColumns, ledgerHref, ledgerQuery, type LedgerSort, speechColumns } from "@taizhang/domain/ledger";
import { DataTable, type TableView } from "@taizhang/ui/data-table";
import { Empty } from "@taizhang/ui/empty";
import { buttonStyle } from "@taizhang/ui/button-style";
import { Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { ExportButton } from "@/components/export-button";
import Link from "@/components/link";
import { useRouter } from "next/navigation";
import { useCallback, useMemo, useOptimistic, useState, useTransition } from "react";
import { formatNumber, formatPercent } from "@/components/format";
import { DispatchButton } from "./dispatch-button";
import { LedgerCard } from "./ledger-card";
import { ledgerTableColumns } from "./columns";
import type { LedgerAddress, LedgerItem, LedgerRights, LedgerWindow } from "./types";
import { useChosen } from "./use-chosen";
import { useOpened } from "./use-opened";
import { useWindows } from "./use-windows";
import { type LedgerView, writeView } from "./view-cookie";

const ItemDrawer = dynamic(() => import("./item-drawer").then(({ ItemDrawer: drawer }) => drawer));

type Props = {
  readonly address: LedgerAddress;
  readonly first: LedgerWindow;
  readonly view: LedgerView;
  readonly rights: LedgerRights;
  readonly filtered: boolean;
  /** Whether a phone asks, so that the first picture is the right one. */
  readonly phone: boolean;
};
const rowId = (row: LedgerItem) => row.id;
const rowName = (row: LedgerItem) => row.title;

/** The table of the ledger: windows fetched on scroll, order and columns in the address, choice of rows, drawer. */
export function LedgerTable({ address, first, view, rights, filtered, phone }: Props) {
  const t = useTranslations("ledger");
  const values = useTranslations("values");
  const reason = useTranslations("lamp.reason");
  const router = useRouter();
  const [own, setOwn] = useState(view);
  const [pending, startTransition] = useTransition();
  // Order and columns as they were asked for last, until the page answers.
  const [wanted, want] = useOptimistic(address);
  const { rows, more, loading, failed } = useWindows(address, first);
  const chosen = useChosen(rows);
  const { openedId, open: openId, close } = useOpened();
  const [editedId, setEditedId] = useState<string | null>(null);
  const open = useCallback(({ id }: LedgerItem) => openId(id), [openId]);
  const columns = useMemo(() => ledgerTableColumns({ t, values, reason }, open), [t, values, reason, open]);
  const hidden = useMemo(() => {
    const shown = columnsOf(wanted.columns);
    return ledgerColumns.filter((column) => !shown.includes(column));
  }, [wanted.columns]);
  const go = (next: Partial<LedgerAddress>) => startTransition(() => {
    const to = { ...wanted, ...next };
    want(to);
    router.replace(ledgerHref(to), { scroll: false });
  });

  const arrange = (next: TableView) => {
    const kept = { widths: { ...next.widths }, density: next.density };
    setOwn(kept);
    writeView(kept);
    if (next.hidden.join() !== hidden.join()) go({ columns: ledgerColumns.filter((column: LedgerColumn) => !next.hidden.includes(column)) });
  };
  const totals = first.totals;
  const query = ledgerQuery(address).toString();
  return (
    <>
      {totals !== null && rows.length < totals.count && <p className="m-0 hidden print:block">{t("printLoaded", { n: formatNumber(rows.length), total: formatNumber(totals.count) })}</p>}
      <DataTable
        caption={t("title")}
        phoneGuess={phone}
        columns={columns}
        rows={rows}
        rowId={rowId}
        rowName={rowName}
        sort={{ id: wanted.sort, desc: wanted.dir === "desc" }}
        onSort={(sort) => go({ sort: (sort?.id ?? "due") as LedgerSort, dir: sort?.desc === true ? "desc" : "asc" })}
        view={{ hidden, widths: own.widths, density: own.density }}
        onView={arrange}
        presets={[{ id: "default", label: t("presets.default"), columns: defaultColumns }, { id: "speech", label: t("sheet.speech"), columns: speechColumns }]}
        selected={chosen.ids}
        onSelect={chosen.choose}
        every={chosen.every}
        onEvery={chosen.chooseEvery}
        bulkActions={
          <>
            {rights.export && <ExportButton path="/ledger/export" body={chosen.every ? { query } : { query, ids: [...chosen.ids] }} label={t("action.exportChosen")} />}
            {rights.dispatch && !chosen.every && <DispatchButton rows={chosen.rows} onDone={() => chosen.choose(new Set())} />}
          </>
        }
        toolbar={
          <>
            {rights.export && <ExportButton path="/ledger/export" body={{ query }} label={t("action.export")} />}
            <a href={ledgerHref(address, "/print/ledger")} target="_blank" rel="noreferrer" className={buttonStyle()}>
              <Printer size={16} aria-hidden="true" />
              {t("action.print")}
            </a>
          </>
        }
        {...(totals === null ? {} : {
          total: totals.count,
          totals: {
            title: t("totals.count", { n: formatNumber(totals.count) }),
            progress: totals.progress === null ? null : t("totals.progress", { value: formatPercent(totals.progress, 1) }),
            lamp: t("totals.red", { n: formatNumber(totals.red) }),
          },
        })}
        onEndReached={more}
        maxHeight="max(20rem, calc(100dvh - 20.5rem))"
        loading={pending}
        loadingMore={loading}
        {...(failed === null ? {} : { error: failed })}
        onOpen={open}
        onEdit={({ id }) => { setEditedId(id); openId(id); }}
        renderCard={(row) => <LedgerCard row={row} />}
        empty={
          <Empty
            title={t("empty.title")}
            hint={t(filtered ? "empty.hint" : "empty.hintNone")}
            {...(filtered && { action: <Link href={ledgerHref({ columns: address.columns, asOf: address.asOf })} className={buttonStyle({ variant: "primary" })}>{t("empty.clear")}</Link> })}
          />
        }
      />
      {openedId !== null && <ItemDrawer key={openedId} id={openedId} row={rows.find(({ id }) => id === openedId)} edit={editedId === openedId} onClose={() => { setEditedId(null); close(); }} />}
    </>
  );
}
