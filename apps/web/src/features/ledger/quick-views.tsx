import { ledgerHref, ledgerQuery, readAddress, type LedgerFilter, type SavedView } from "@taizhang/domain/ledger";
import { cx } from "@taizhang/ui/cx";
import { Star } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { formatNumber } from "@/components/format";
import Link from "@/components/link";
import { SaveView } from "./save-view";
import type { LedgerAddress, LedgerCounts } from "./types";

/** First and last day of the month of `day`. */
function monthOf(day: string): { from: string; to: string } {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return { from: `${day.slice(0, 7)}-01`, to: new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) };
}

type Props = { readonly address: LedgerAddress; readonly counts: LedgerCounts; readonly day: string; readonly saved: readonly SavedView[] };

const tab = (current: boolean) => cx(
  "flex min-h-control shrink-0 items-center gap-1.5 border-0 border-b-2 px-3 pb-1 whitespace-nowrap no-underline focus-visible:-outline-offset-2",
  current ? "border-brand font-medium text-brand-strong" : "border-transparent text-ink-2 hover:text-brand-strong",
);

/** The views everybody needs, each an address with its count; columns and order stay as they are. Then those one keeps oneself. */
export async function QuickViews({ address, counts, day, saved }: Props) {
  const t = await getTranslations("ledger.views");
  const kept = { columns: address.columns, sort: address.sort, dir: address.dir, asOf: address.asOf };
  const views: readonly { id: "open" | "red" | "yellow" | "month" | "unsigned" | "closed" | "all"; count: number; filter: Partial<LedgerFilter> }[] = [
    { id: "open", count: counts.open, filter: {} },
    { id: "red", count: counts.red, filter: { lamp: ["red"] } },
    { id: "yellow", count: counts.yellow, filter: { lamp: ["yellow"] } },
    { id: "month", count: counts.dueThisMonth, filter: monthOf(day) },
    { id: "unsigned", count: counts.unsigned, filter: { unsigned: true } },
    { id: "closed", count: counts.closed, filter: { state: "closed" } },
    { id: "all", count: counts.all, filter: { state: "all" } },
  ];
  const here = ledgerHref(address);
  const { asOf, ...lasting } = address;
  const query = ledgerQuery(lasting).toString();
  const own = saved.some((view) => view.query === query);
  return (
    <div className="flex min-w-0 items-center gap-2 border-b border-line print:hidden">
      <nav aria-label={t("label")} className="flex min-w-0 flex-1 gap-1 overflow-x-auto">
        {views.map(({ id, count, filter }) => {
          const href = ledgerHref({ ...kept, ...filter });
          const current = href === here && !own;
          return (
            <Link key={id} href={href} aria-current={current ? "page" : undefined} className={tab(current)}>
              {t(id)}
              <span className="rounded-full bg-surface-2 px-1.5 text-small font-normal text-ink-2">{formatNumber(count)}</span>
            </Link>
          );
        })}
        {saved.length > 0 && <span aria-hidden="true" className="my-1.5 w-px shrink-0 bg-line" />}
        {saved.map((view) => (
          <Link key={view.id} href={ledgerHref({ ...readAddress(Object.fromEntries(new URLSearchParams(view.query))), asOf })} aria-current={view.query === query ? "page" : undefined} className={tab(view.query === query)}>
            {view.isDefault && <Star size={12} aria-hidden="true" fill="currentColor" />}
            {view.name}
          </Link>
        ))}
      </nav>
      <SaveView address={address} views={saved} />
    </div>
  );
}
