import { getDirective, listDeployed } from "@taizhang/domain/directive/server";
import { can } from "@taizhang/policy";
import { getTranslations } from "next-intl/server";
import { DirectiveView } from "@/features/directive/directive-view";
import { idOf } from "@/features/directive/address";
import { call, requireSession } from "@/server/call";

export async function generateMetadata() {
  const t = await getTranslations("directive");
  return { title: t("title") };
}

/** One meeting or document. */
export default async function DirectivePage({ params }: { readonly params: Promise<{ id: string }> }) {
  const { actor } = await requireSession();
  const id = idOf((await params).id);
  const [directive, deployed] = await Promise.all([call(getDirective, { id }), call(listDeployed, { id })]);
  const rights = { mayRecord: can(actor, "directive.record"), mayRemove: can(actor, "directive.remove"), mayDecompose: can(actor, "directive.decompose"), mayDispatch: can(actor, "task.dispatch"), mayPublish: can(actor, "task.export") };
  return <DirectiveView directive={directive} deployed={deployed} rights={rights} />;
}
