import { listChoices, listDeployed } from "@taizhang/domain/directive/server";
import { getTranslations } from "next-intl/server";
import { idOf } from "@/features/directive/address";
import { LeaderLists } from "@/features/directive/leader-lists";
import { call, requireSession } from "@/server/call";

export async function generateMetadata() {
  const t = await getTranslations("directive.leaders");
  return { title: t("title") };
}

/** What one meeting deployed, per leader in charge, to be printed. */
export default async function LeadersPage({ params }: { readonly params: Promise<{ id: string }> }) {
  await requireSession();
  const [deployed, choices] = await Promise.all([call(listDeployed, { id: idOf((await params).id) }), call(listChoices, {})]);
  return <LeaderLists deployed={deployed} choices={choices} />;
}
