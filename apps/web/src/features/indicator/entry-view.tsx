import { PageHeader } from "@taizhang/ui/page-header";
import { Card } from "@taizhang/ui/card";
import { Empty } from "@taizhang/ui/empty";
import { cx } from "@taizhang/ui/cx";
import { getLocale, getTranslations } from "next-intl/server";
import { periodText } from "@/components/indicator-text";
import Link from "@/components/link";
import type { StoredDraft } from "@/components/use-draft";
import { DayAllowances } from "./day-allowances";
import { EntryGrid } from "./entry-grid";
import type { EntryData, VouchersDue } from "./types";
import { VouchersCard } from "./vouchers-card";

const href = (frequency: string, period?: string) => `/indicators/entry?frequency=${frequency}${period === undefined ? "" : `&period=${period}`}`;

/** The first page of a data unit: what it owes, and the grid of one period. */
export async function EntryView({ page, draft, vouchers }: { readonly page: EntryData; readonly draft: StoredDraft | null; readonly vouchers: VouchersDue }) {
  const t = await getTranslations("indicator");
  const locale = await getLocale();
  const total = (pick: (one: EntryData["owed"][number]) => number) => page.owed.reduce((sum, one) => sum + pick(one), 0);
  const n = total(({ missing }) => missing);
  return (
    <>
      <PageHeader title={t("entry.title")} lead="conclusion" conclusion={n === 0 ? t("entry.conclusionNone") : t("entry.conclusion", { n, overdue: total(({ overdue }) => overdue) })} asOf={t("asOf", { day: page.day })} />
      {page.frequencies.length === 0 ? <Empty title={t("entry.notYours")} /> : (
        <div className="grid min-w-0 grid-cols-1 gap-4">
          {page.owed.length > 0 && (
            <Card title={t("entry.owed")}>
              <ul className="m-0 flex list-none flex-wrap gap-2 p-0">
                {page.owed.map((one) => (
                  <li key={`${one.frequency} ${one.period}`}>
                    <Link href={href(one.frequency, one.period)} className="inline-flex min-h-8 items-center gap-2 rounded-control border border-line px-3 text-link no-underline hover:border-brand max-md:min-h-11">
                      {t("entry.owedOne", { period: periodText(one.period, locale), n: one.missing })}{one.overdue > 0 && <span className="text-small text-lamp-red-text">{t("entry.late")}</span>}
                    </Link>
                  </li>
                ))}
              </ul>
            </Card>
          )}
          <VouchersCard due={vouchers} />
          <nav aria-label={t("entry.frequency")} className="flex min-w-0 gap-1 overflow-x-auto border-b border-line">
            {page.frequencies.map((one) => (
              <Link key={one} href={href(one)} aria-current={one === page.frequency ? "page" : undefined} className={cx("flex min-h-control shrink-0 items-center border-0 border-b-2 px-3 pb-1 no-underline max-md:min-h-11", one === page.frequency ? "border-brand font-medium text-brand-strong" : "border-transparent text-ink-2")}>{t(`frequency.${one}`)}</Link>
            ))}
          </nav>
          {page.frequency === "day" && <DayAllowances page={page} />}
          <EntryGrid key={`${page.frequency} ${page.period}`} page={page} draft={draft} />
        </div>
      )}
    </>
  );
}
