import { listNumbers } from "@taizhang/domain/directive/server";
import { can } from "@taizhang/policy";
import { getTranslations } from "next-intl/server";
import { idOf } from "@/features/directive/address";
import { isNumberFilter, numberFilters, passesFilter } from "@/features/directive/number-state";
import { NumberView } from "@/features/directive/number-view";
import { call, requireSession } from "@/server/call";

export async function generateMetadata() {
  const t = await getTranslations("directive.numbers");
  return { title: t("title") };
}

type Props = { readonly params: Promise<{ id: string; textId: string }>; readonly searchParams: Promise<{ show?: string }> };

/** Reconciliation of the numbers that a text states. */
export default async function NumberPage({ params, searchParams }: Props) {
  const { actor } = await requireSession();
  const page = await call(listNumbers, { textId: idOf((await params).textId) });
  const { show } = await searchParams;
  return <NumberView page={page} filter={isNumberFilter(show) ? show : numberFilters.find((filter) => page.numbers.some((number) => passesFilter(filter, number))) ?? "open"} mayDecompose={can(actor, "directive.decompose")} />;
}
