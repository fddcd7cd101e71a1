import { readBoard } from "@taizhang/domain/indicator";
import { indicatorOptions, listIndicators } from "@taizhang/domain/indicator/server";
import { today } from "@taizhang/planning";
import { can } from "@taizhang/policy";
import { getTranslations } from "next-intl/server";
import { BoardView } from "@/features/indicator/board-view";
import { call, requireSession } from "@/server/call";
import { isPhone } from "@/server/phone";
import type { SearchParams } from "@/server/search-params";

export async function generateMetadata() {
  return { title: (await getTranslations("indicator"))("title") };
}

/** 指标: what is measured, where it stands, what is still required. */
export default async function IndicatorsPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const address = readBoard(await searchParams);
  const { actor } = await requireSession();
  const [board, options, phone] = await Promise.all([call(listIndicators, address), call(indicatorOptions, {}), isPhone()]);
  return <BoardView address={address} board={board} today={today(new Date())} options={options} phone={phone} rights={{ export: can(actor, "indicator.export"), manage: can(actor, "indicator.manage") }} />;
}
