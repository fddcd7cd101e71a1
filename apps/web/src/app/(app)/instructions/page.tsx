import { instructionStates } from "@taizhang/domain/overview";
import { listInstructions } from "@taizhang/domain/overview/server";
import { can } from "@taizhang/policy";
import { getTranslations } from "next-intl/server";
import { InstructionsView } from "@/features/overview/instructions-view";
import { call, requireSession } from "@/server/call";

export async function generateMetadata() {
  const t = await getTranslations("overview.instructions");
  return { title: t("title") };
}

/** 我的批示, with the answers; `?state=open` those that wait. */
export default async function InstructionsPage({ searchParams }: { readonly searchParams: Promise<{ state?: string | string[] }> }) {
  const { state: wanted } = await searchParams;
  const state = instructionStates.find((known) => known === wanted) ?? "all";
  const { actor } = await requireSession();
  const { day, rows } = await call(listInstructions, { state });
  return <InstructionsView rows={rows} day={day} state={state} own={can(actor, "task.instruct")} />;
}
