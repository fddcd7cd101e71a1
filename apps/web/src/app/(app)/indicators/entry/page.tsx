import { getDraft } from "@taizhang/domain/draft/server";
import { EntryPage } from "@taizhang/domain/indicator";
import { entryPage, listVouchers } from "@taizhang/domain/indicator/server";
import { getTranslations } from "next-intl/server";
import { forbidden } from "next/navigation";
import { can } from "@taizhang/policy";
import { EntryView } from "@/features/indicator/entry-view";
import { call, requireSession } from "@/server/call";
import { oneOf, type SearchParams } from "@/server/search-params";

export async function generateMetadata() {
  return { title: (await getTranslations("indicator"))("entry.title") };
}

/** 数据填报: what a data unit owes, and the grid to enter it. Frequency and period are in the address. */
export default async function Page({ searchParams }: { readonly searchParams: SearchParams }) {
  const words = await searchParams;
  const { actor } = await requireSession();
  if (!can(actor, "indicator.enter")) forbidden();
  const asked = EntryPage.safeParse({ frequency: oneOf(words, "frequency") || undefined, period: oneOf(words, "period") || undefined });
  const [page, vouchers] = await Promise.all([call(entryPage, asked.success ? asked.data : {}), call(listVouchers, {})]);
  const draft = await call(getDraft, { key: `indicator:${page.period}` });
  return <EntryView page={page} draft={draft} vouchers={vouchers} />;
}
