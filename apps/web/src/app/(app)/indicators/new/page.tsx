import { getIndicatorForm } from "@taizhang/domain/indicator/server";
import { can } from "@taizhang/policy";
import { PageHeader } from "@taizhang/ui/page-header";
import { getTranslations } from "next-intl/server";
import { forbidden } from "next/navigation";
import Link from "@/components/link";
import { IndicatorForm } from "@/features/indicator/indicator-form";
import { call, requireSession } from "@/server/call";

export async function generateMetadata() {
  return { title: (await getTranslations("indicator"))("form.newTitle") };
}

/** 设立指标: the definition of a new one. */
export default async function Page() {
  const { actor } = await requireSession();
  if (!can(actor, "indicator.manage")) forbidden();
  const t = await getTranslations("indicator");
  return (
    <>
      <PageHeader title={t("form.newTitle")} back={{ href: "/indicators", label: t("back") }} linkAs={Link} />
      <IndicatorForm form={await call(getIndicatorForm, {})} />
    </>
  );
}
