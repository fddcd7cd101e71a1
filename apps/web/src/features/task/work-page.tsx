import { nowGroups, type OpenShare, type OwedPage } from "@taizhang/domain/task";
import { PageHeader } from "@taizhang/ui/page-header";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { WorkAside } from "./work-aside";
import { WorkQueue } from "./work-queue";
import { type ShownShares, WorkShares } from "./work-shares";

/** Only what the page shows goes to the browser. */
const shown = (shares: readonly OpenShare[]): ShownShares => ({
  total: shares.length,
  first: shares.slice(0, 30).map(({ taskId, number, title, lamp, progress, expected, responsible, dueOn }) => ({ taskId, number, title, lamp, progress, expected, responsible, dueOn })),
});

/** The unit's first page (ui ②): the queue is the page. */
export function WorkPage({ page, vouchers }: { readonly page: OwedPage; readonly vouchers: ReactNode }) {
  const t = useTranslations("work");
  const { counts } = page;
  const now = nowGroups.reduce((total, group) => total + counts[group], 0);
  const conclusion = page.queue.length === 0 ? t("conclusion_none") : t("conclusion", { now, overdue: counts.overdue, week: counts.week, returned: counts.returned });
  return (
    <>
      <PageHeader title={t("title")} lead="conclusion" conclusion={conclusion} asOf={t("unit_day", { unit: page.unit, day: page.today })} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="grid min-w-0 gap-4">
          <WorkQueue queue={page.queue} />
          <WorkShares lead={shown(page.lead)} cooperating={shown(page.cooperating)} closed={page.closed} />
        </div>
        <WorkAside page={page}>{vouchers}</WorkAside>
      </div>
    </>
  );
}
