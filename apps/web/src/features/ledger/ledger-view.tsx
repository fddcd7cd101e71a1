import { ledgerHref, type SavedView } from "@taizhang/domain/ledger";
import { PageHeader } from "@taizhang/ui/page-header";
import { getTranslations } from "next-intl/server";
import { formatNumber, formatPercent } from "@/components/format";
import { AsOfPicker, PastBand } from "@/components/as-of";
import { Chips } from "./chips";
import { filterChips, noOptions } from "./filter-words";
import { FilterForm } from "./filter-form";
import { LedgerTable } from "./ledger-table";
import { QuickViews } from "./quick-views";
import type { LedgerAddress, LedgerCounts, LedgerOptions, LedgerRights, LedgerWindow } from "./types";
import type { LedgerView as TableLook } from "./view-cookie";

type Props = {
  readonly address: LedgerAddress;
  readonly first: LedgerWindow;
  readonly counts: LedgerCounts;
  /** Null where no condition has to be named; the form asks for them when it is used. */
  readonly options: LedgerOptions | null;
  readonly saved: readonly SavedView[];
  readonly look: TableLook;
  readonly rights: LedgerRights;
  readonly today: string;
  readonly phone: boolean;
};

/** The ledger (ui.md 4.3 ③): one sentence, quick views, conditions, table. */
export async function LedgerView({ address, first, counts, options, saved, look, rights, today, phone }: Props) {
  const t = await getTranslations("ledger");
  const values = await getTranslations("values");
  const { totals } = first;
  const conclusion = totals === null || totals.count === 0 ? t("conclusionNone")
    : t("conclusion", { count: formatNumber(totals.count), progress: formatPercent(totals.progress, 1), red: formatNumber(totals.red) });
  const chips = filterChips(address, options ?? noOptions, { t, values });
  // Order and columns are no part of the keys: they change the rows, not what one has chosen or typed.
  const { sort: _sort, dir: _dir, columns: _columns, ...narrowed } = address;
  const here = ledgerHref(narrowed);
  return (
    <>
      <PageHeader title={t("title")} conclusion={conclusion} actions={<AsOfPicker asOf={first.asOf} today={today} />} />
      <PastBand asOf={first.asOf} />
      <div className="grid min-w-0 grid-cols-1 gap-3">
        <QuickViews address={address} counts={counts} day={first.day} saved={saved} />
        <FilterForm key={`form ${here}`} address={address} options={options} phone={phone} />
        <Chips chips={chips} address={address} />
        <LedgerTable key={`table ${here}`} phone={phone} address={address} first={first} view={look} rights={first.asOf === null ? rights : { ...rights, dispatch: false }} filtered={chips.length > 0} />
      </div>
    </>
  );
}
