import { getText, listChoices } from "@taizhang/domain/directive/server";
import { can } from "@taizhang/policy";
import { getTranslations } from "next-intl/server";
import { idOf } from "@/features/directive/address";
import { DuplicateView } from "@/features/directive/duplicate-view";
import { call, requireSession } from "@/server/call";

export async function generateMetadata() {
  const t = await getTranslations("directive.bench");
  return { title: t("duplicates") };
}

/** What reads alike in a text and in the ledger, side by side. */
export default async function DuplicatePage({ params }: { readonly params: Promise<{ id: string; textId: string }> }) {
  const { actor } = await requireSession();
  const [data, choices] = await Promise.all([call(getText, { id: idOf((await params).textId) }), call(listChoices, {})]);
  return <DuplicateView data={data} choices={choices} mayDecompose={can(actor, "directive.decompose")} mayDispatch={can(actor, "task.dispatch")} />;
}
