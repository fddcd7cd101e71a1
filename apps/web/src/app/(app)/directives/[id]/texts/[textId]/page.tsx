import { getText, listChoices } from "@taizhang/domain/directive/server";
import { can } from "@taizhang/policy";
import { getTranslations } from "next-intl/server";
import { idOf } from "@/features/directive/address";
import { Workbench } from "@/features/directive/workbench";
import { call, requireSession } from "@/server/call";

export async function generateMetadata() {
  const t = await getTranslations("directive");
  return { title: t("title") };
}

/** The decomposition workbench of one text. */
export default async function WorkbenchPage({ params, searchParams }: { readonly params: Promise<{ id: string; textId: string }>; readonly searchParams: Promise<{ at?: string }> }) {
  const { actor } = await requireSession();
  const [data, choices] = await Promise.all([call(getText, { id: idOf((await params).textId) }), call(listChoices, {})]);
  const { at } = await searchParams;
  return <Workbench at={at !== undefined && /^\d{1,7}$/.test(at) ? Number(at) : undefined} data={data} choices={choices} mayDecompose={can(actor, "directive.decompose")} mayDispatch={can(actor, "task.dispatch")} mayRemove={can(actor, "directive.remove")} />;
}
