import { instructionStates } from "@taizhang/domain/overview";
import { listInstructions } from "@taizhang/domain/overview/server";
import { can } from "@taizhang/policy";
import { getTranslations } from "next-intl/server";
import { InstructionsView } from "@/features/overview/instructions-view";
import { call, requireSession } from "@/server/call";
import { asOfAddress, oneOf, type SearchParams } from "@/server/search-params";

export async function generateMetadata() {
  const t = await getTranslations("overview.instructions");
  return { title: t("title") };
}

/** 我的批示, with the answers; `?state=open` those that wait, `asOf` as they stood on a day. */
export default async function InstructionsPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const words = await searchParams;
  const wanted = oneOf(words, "state");
  const state = instructionStates.find((known) => known === wanted) ?? "all";
  const { actor } = await requireSession();
  const list = await call(listInstructions, { state, ...asOfAddress(words) });
  return <InstructionsView list={list} state={state} own={can(actor, "task.instruct")} />;
}
