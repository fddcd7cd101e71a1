import { listRemoved } from "@taizhang/domain/directive/server";
import { PageHeader } from "@taizhang/ui/page-header";
import { getTranslations } from "next-intl/server";
import Link from "@/components/link";
import { RemovedList } from "@/features/directive/removed-list";
import { call } from "@/server/call";

export async function generateMetadata() {
  const t = await getTranslations("directive.remove");
  return { title: t("listTitle") };
}

/** Meetings and texts that were removed of late. */
export default async function RemovedPage() {
  const [t, back] = await Promise.all([getTranslations("directive.remove"), getTranslations("directive")]);
  const removed = await call(listRemoved, {});
  return (
    <>
      <PageHeader title={t("listTitle")} back={{ href: "/directives", label: back("back") }} linkAs={Link} conclusion={t("listConclusion", { n: removed.days })} />
      <RemovedList removed={removed} />
    </>
  );
}
