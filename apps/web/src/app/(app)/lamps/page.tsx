import { listLampRules } from "@taizhang/domain/lamp/server";
import { getTranslations } from "next-intl/server";
import { LampRulesView } from "@/features/lamp/lamp-rules-view";
import { call } from "@/server/call";
import { oneOf, type SearchParams } from "@/server/search-params";

export async function generateMetadata() {
  const t = await getTranslations("lampRules");
  return { title: t("title") };
}

/** 亮灯规则: every set with its versions; `edit` names the set that is being changed, or `new`. */
export default async function LampRulesPage({ searchParams }: { readonly searchParams: SearchParams }) {
  return <LampRulesView data={await call(listLampRules, {})} edit={oneOf(await searchParams, "edit")} />;
}
