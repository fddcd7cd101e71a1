import { Card } from "@taizhang/ui/card";
import { Empty } from "@taizhang/ui/empty";
import { Lamp } from "@taizhang/ui/lamp";
import { Tag } from "@taizhang/ui/tag";
import { useTranslations } from "next-intl";
import Link from "@/components/link";
import { InstructButton } from "./instruct-button";
import { itemBehind, listBehind } from "./then";
import type { Attention, OverviewData } from "./types";

/** At most five items that ask for a leader, each with its one verb. */
export function AttentionCard({ data, mayInstruct }: { readonly data: OverviewData; readonly mayInstruct: boolean }) {
  const t = useTranslations("overview.attention");
  const rows = data.attention;
  const all = <Link href={listBehind(data, { lamp: ["red"], sort: "due" })} className="inline-flex items-center text-link max-md:min-h-11">{t("all", { n: data.lamps.red })}</Link>;
  if (rows.length === 0) return <Card title={t("none")}><Empty title={t("noneHint")} /></Card>;
  return (
    <Card title={t("title", { n: rows.length })} actions={all}>
      <ul className="m-0 list-none p-0">
        {rows.map((row) => <AttentionRow key={row.id} row={row} data={data} mayInstruct={mayInstruct && data.asOf === null} />)}
      </ul>
    </Card>
  );
}

function AttentionRow({ row, data, mayInstruct }: { readonly row: Attention; readonly data: OverviewData; readonly mayInstruct: boolean }) {
  const { day } = data;
  const t = useTranslations("overview.attention");
  const values = useTranslations("values.lamp");
  const late = row.dueOn !== null && row.dueOn < day ? Math.round((Date.parse(day) - Date.parse(row.dueOn)) / 86_400_000) : 0;
  const gap = row.expected === null ? 0 : row.expected - row.progress;
  const asked = row.helpNeeded !== null ? t("help", { text: row.helpNeeded }) : row.problem !== null ? t("problem", { text: row.problem }) : null;
  return (
    <li className="grid min-w-0 grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 border-b border-line py-2.5 first:pt-0 last:border-0 last:pb-0 sm:items-start">
      <Link href={itemBehind(data, row.id)} className="col-span-3 block text-ink no-underline wrap-anywhere hover:text-link hover:underline sm:col-span-1 sm:col-start-2 sm:row-start-1">{row.title}</Link>
      <Lamp lamp={row.lamp} word={values(row.lamp)} className="sm:col-start-1 sm:row-start-1" />
      <p className="m-0 flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 text-ink-2 sm:col-start-2">
        {row.unit !== null && <span>{row.unit}</span>}
        {(late > 0 || gap > 0) && <span className="whitespace-nowrap text-lamp-red-text">{late > 0 ? t("overdue", { n: late }) : t("gap", { n: gap })}</span>}
        {row.instructed && <Tag tone="party">{t("instructed")}</Tag>}
      </p>
      {mayInstruct && <span className="col-start-3 sm:row-span-3 sm:row-start-1"><InstructButton taskId={row.id} title={row.title} /></span>}
      {asked !== null && <p className="col-span-3 m-0 line-clamp-2 text-ink-2 sm:col-span-1 sm:col-start-2" title={asked}>{asked}</p>}
    </li>
  );
}
