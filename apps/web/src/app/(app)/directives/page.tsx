import { listDirectives } from "@taizhang/domain/directive/server";
import { can } from "@taizhang/policy";
import { getTranslations } from "next-intl/server";
import { DirectiveList } from "@/features/directive/directive-list";
import { call, requireSession } from "@/server/call";

export async function generateMetadata() {
  const t = await getTranslations("directive");
  return { title: t("title") };
}

/** 部署: meetings and documents. */
export default async function DirectivesPage({ searchParams }: { readonly searchParams: Promise<{ page?: string | string[] }> }) {
  const { actor } = await requireSession();
  const page = Number((await searchParams).page);
  const list = await call(listDirectives, { page: Number.isInteger(page) && page > 0 && page <= 10_000 ? page : 1 });
  return <DirectiveList list={list} mayRecord={can(actor, "directive.record")} mayLearn={can(actor, "learning.read")} mayRemove={can(actor, "directive.remove")} />;
}
