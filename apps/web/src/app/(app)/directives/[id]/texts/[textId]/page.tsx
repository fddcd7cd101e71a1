import { listChoices } from "@taizhang/domain/directive/server";
import { can } from "@taizhang/policy";
import { getTranslations } from "next-intl/server";
import { idOf } from "@/features/directive/address";
import { Workbench } from "@/features/directive/workbench";
import { call, requireSession } from "@/server/call";
import { shownText } from "@/server/shown-text";

type Props = { readonly params: Promise<{ id: string; textId: string }>; readonly searchParams: Promise<{ at?: string }> };

export async function generateMetadata({ params }: Props) {
  const [t, { text, directive }] = await Promise.all([getTranslations("directive"), shownText(idOf((await params).textId))]);
  return { title: t("textPage", { text: text.title, directive: directive.title }) };
}

/** The decomposition workbench of one text. */
export default async function WorkbenchPage({ params, searchParams }: Props) {
  const { actor } = await requireSession();
  const [data, choices] = await Promise.all([shownText(idOf((await params).textId)), call(listChoices, {})]);
  const { at } = await searchParams;
  return <Workbench at={at !== undefined && /^\d{1,7}$/.test(at) ? Number(at) : undefined} data={data} choices={choices} mayDecompose={can(actor, "directive.decompose")} mayDispatch={can(actor, "task.dispatch")} mayRemove={can(actor, "directive.remove")} />;
}
