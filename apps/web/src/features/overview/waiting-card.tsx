import { Card } from "@taizhang/ui/card";
import { Empty } from "@taizhang/ui/empty";
import { useTranslations } from "next-intl";
import Link from "@/components/link";
import { withAsOf } from "@/components/with-as-of";
import { itemBehind } from "./then";
import type { OverviewData } from "./types";

/** Instructions that still wait for their answer, the most pressing first. */
export function WaitingCard({ data }: { readonly data: OverviewData }) {
  const t = useTranslations("overview.waiting");
  const { count, late, rows } = data.waiting;
  const all = <Link href={withAsOf("/instructions?state=open", data.asOf)} className="inline-flex items-center text-link max-md:min-h-11">{t("all")}</Link>;
  if (count === 0) return <Card className="xl:col-span-2" title={t("none")} actions={all}><Empty title={t("none")} /></Card>;
  const title = late > 0 ? `${t("title", { n: count })}，${t("late", { n: late })}` : t("title", { n: count });
  return (
    <Card className="xl:col-span-2" title={title} actions={all}>
      <ul className="m-0 grid list-none gap-x-8 p-0 xl:grid-cols-2">
        {rows.map((row) => (
          <li key={row.id} className="min-w-0 border-b border-line py-2 last:border-0">
            <p className="m-0 border-l-3 border-party pl-2 wrap-anywhere">{row.text}</p>
            <p className="m-0 flex flex-wrap gap-x-3 pl-2.75 text-ink-2">
              <Link href={itemBehind(data, row.taskId)} className="min-w-0 truncate text-link no-underline hover:underline">{row.title}</Link>
              <span>{row.unit}</span>
              <span className={row.answerDueOn < data.day ? "text-lamp-red-text" : undefined}>{t("due", { day: row.answerDueOn })}</span>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
