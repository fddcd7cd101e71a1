import { listProposals } from "@taizhang/domain/learning/server";
import { can, proposalStates } from "@taizhang/policy";
import { PageHeader } from "@taizhang/ui/page-header";
import { getTranslations } from "next-intl/server";
import { LearnedView } from "@/features/learning/learned-view";
import { call, requireSession } from "@/server/call";
import { oneOf, type SearchParams } from "@/server/search-params";

export async function generateMetadata() {
  const t = await getTranslations("learning");
  return { title: t("taughtTitle") };
}

/** What the office's corrections taught; the system administrator decides on it elsewhere. */
export default async function LearnedPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor } = await requireSession();
  const wanted = oneOf(await searchParams, "state");
  const state = proposalStates.find((one) => one === wanted) ?? "open";
  const t = await getTranslations("learning");
  return (
    <>
      <PageHeader title={t("taughtTitle")} />
      <LearnedView found={await call(listProposals, { state })} state={state} base="/directives/learned" mayDecide={can(actor, "learning.decide")} mayRead={can(actor, "directive.read")} />
    </>
  );
}
