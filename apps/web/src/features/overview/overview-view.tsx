"use client";
import { Empty } from "@taizhang/ui/empty";
import { PageHeader } from "@taizhang/ui/page-header";
import { useTranslations } from "next-intl";
import Link from "@/components/link";
import { formatNumber } from "@/components/format";
import { AsOfPicker, PastBand } from "@/components/as-of";
import { AttentionCard } from "./attention-card";
import { conclusion, plain } from "./conclusion";
import { FieldsCard } from "./fields-card";
import { LineCard } from "./line-card";
import { LampTiles } from "./lamp-tiles";
import { listBehind } from "./then";
import type { OverviewData } from "./types";
import { UnitsCard } from "./units-card";
import { WaitingCard } from "./waiting-card";

/** One side of the on-schedule rate, as the ledger that makes it up. */
const sideLink = (data: OverviewData, schedule: "on" | "owed", count: number) => () =>
  <Link href={listBehind(data, { state: "all", schedule })} className="text-link underline">{formatNumber(count)}</Link>;

type Props = { readonly data: OverviewData; readonly mayInstruct: boolean; readonly everyUnit: boolean; readonly today: string };

/** Where the county or a portfolio stands (ui.md 4.3 ①), today or as of a day: the sentence, the lamps, what needs a decision, who, which field. */
export function OverviewView({ data, mayInstruct, everyUnit, today }: Props) {
  const t = useTranslations("overview");
  const said = conclusion(data, t);
  // Said only where it is not the day that the page is of.
  const lit = data.lampOn === null ? t("notComputed") : data.lampOn === data.day ? undefined : t("asOf", { day: data.lampOn });
  return (
    <>
      <PageHeader
        title={t(data.scope === "portfolio" ? "titlePortfolio" : "title")}
        lead="conclusion"
        conclusion={
          <Link href={listBehind(data, { state: "all", lamp: ["red"] })} className="text-ink no-underline hover:underline">
            {said.map(({ text, red }) => <span key={text} className={red && "text-lamp-red-text"}>{text}</span>)}
          </Link>
        }
        asOf={lit}
        actions={<AsOfPicker asOf={data.asOf} today={today} />}
      />
      <PastBand asOf={data.asOf} />
      {data.total === 0 ? <Empty title={plain(said)} /> : (
        <div className="grid min-w-0 grid-cols-1 gap-4">
          <LampTiles data={data} />
          <p className="m-0 flex flex-wrap gap-x-4 text-ink-2">
            <span>
              {t.rich("lamps.on", {
                on: sideLink(data, "on", data.on),
                owed: sideLink(data, "owed", data.owed),
              })}
            </span>
            {data.target !== null && <span>{t("target", { name: data.target.name || t("targetName"), value: formatNumber(data.target.value, 1) })}</span>}
            {data.before !== null && <span>{t("lamps.comparedWith", { day: data.before.day })}</span>}
          </p>
          <div className="grid min-w-0 grid-cols-1 gap-4 xl:grid-cols-2">
            <AttentionCard data={data} mayInstruct={mayInstruct} />
            <LineCard data={data} />
            <FieldsCard data={data} />
            <UnitsCard data={data} every={everyUnit} />
            <WaitingCard data={data} />
          </div>
        </div>
      )}
    </>
  );
}
