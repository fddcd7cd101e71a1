"use client";
import { columnsOf, type LedgerColumn, ledgerColumns, ledgerHref, ledgerQuery, type LedgerSort } from "@taizhang/domain/ledger";
import { DataTable, type TableView } from "@taizhang/ui/data-table";
import { Empty } from "@taizhang/ui/empty";
import { buttonStyle } from "@taizhang/ui/button-style";
import { Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { ExportButton } from "@/components/export-button";
import Link from "@/components/link";
import { useRouter } from "next/navigation";
import { useCallback, useMemo, useState } from "react";
import { formatNumber, formatPercent } from "@/components/format";
import { DispatchButton } from "./dispatch-button";
import { LedgerCard } from "./ledger-card";
import { ledgerTableColumns } from "./columns";
import type { LedgerAddress, LedgerItem, LedgerRights, LedgerWindow } from "./types";
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
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState<{ readonly item: LedgerItem; readonly edit: boolean } | null>(null);
  const open = useCallback((item: LedgerItem) => setOpened({ item, edit: false }), []);
  const { rows, more, loading, failed } = useWindows(address, first);
  const columns = useMemo(() => ledgerTableColumns({ t, values, reason }, open), [t, values, reason, open]);
  const hidden = useMemo(() => {
    const shown = columnsOf(address.columns);
    return ledgerColumns.filter((column) => !shown.includes(column));
  }, [address.columns]);
  const go = useCallback((next: Partial<LedgerAddress>) => router.replace(ledgerHref({ ...address, ...next }), { scroll: false }), [address, router]);

  const arrange = (next: TableView) => {
    const kept = { widths: { ...next.widths }, density: next.density };
    setOwn(kept);
    writeView(kept);
    if (next.hidden.join() !== hidden.join()) go({ columns: ledgerColumns.filter((column: LedgerColumn) => !next.hidden.includes(column)) });
  };
  const totals = first.totals;
  return (
    <>
      <DataTable
        caption={t("title")}
        phoneGuess={phone}
        columns={columns}
        rows={rows}
        rowId={rowId}
        rowName={rowName}
        sort={{ id: address.sort, desc: address.dir === "desc" }}
        onSort={(sort) => go({ sort: (sort?.id ?? "due") as LedgerSort, dir: sort?.desc === true ? "desc" : "asc" })}
        view={{ hidden, widths: own.widths, density: own.density }}
        onView={arrange}
        selected={chosen}
        onSelect={setChosen}
        bulkActions={
          <>
            {rights.export && <ExportButton path="/ledger/export" body={{ query: ledgerQuery(address).toString(), ids: [...chosen] }} label={t("action.exportChosen")} />}
            {rights.dispatch && <DispatchButton rows={rows.filter((row) => chosen.has(row.id))} onDone={() => setChosen(new Set())} />}
          </>
        }
        toolbar={
          <>
            {rights.export && <ExportButton path="/ledger/export" body={{ query: ledgerQuery(address).toString() }} label={t("action.export")} />}
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
        loadingMore={loading}
        {...(failed === null ? {} : { error: failed })}
        onOpen={open}
        onEdit={(item) => setOpened({ item, edit: true })}
        renderCard={(row) => <LedgerCard row={row} onOpen={open} />}
        empty={
          <Empty
            title={t("empty.title")}
            hint={t(filtered ? "empty.hint" : "empty.hintNone")}
            {...(filtered && { action: <Link href={ledgerHref({ columns: address.columns, asOf: address.asOf })} className={buttonStyle({ variant: "primary" })}>{t("empty.clear")}</Link> })}
          />
        }
      />
      {opened !== null && <ItemDrawer {...opened} onClose={() => setOpened(null)} />}
    </>
  );
}
