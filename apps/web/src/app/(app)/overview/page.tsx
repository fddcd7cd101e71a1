import { listIndicators } from "@taizhang/domain/indicator/server";
import { getOverview } from "@taizhang/domain/overview/server";
import { today } from "@taizhang/planning";
import { can } from "@taizhang/policy";
import { getTranslations } from "next-intl/server";
import { IndicatorsCard } from "@/features/overview/indicators-card";
import { OverviewView } from "@/features/overview/overview-view";
import { call, requireSession } from "@/server/call";
import { asOfAddress, type SearchParams } from "@/server/search-params";

export async function generateMetadata() {
  const t = await getTranslations("overview");
  return { title: t("title") };
}

/** 县情总览: the county for the magistrate and the offices, the portfolio for a leader. */
export default async function OverviewPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor } = await requireSession();
  const words = await searchParams;
  const on = asOfAddress(words);
  const [data, board] = await Promise.all([call(getOverview, on), call(listIndicators, on)]);
  return (
    <>
      <OverviewView data={data} mayInstruct={can(actor, "task.instruct")} everyUnit={words["units"] === "all"} today={today(new Date())} />
      <IndicatorsCard board={board} />
    </>
  );
}
