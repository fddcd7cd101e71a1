import { getIndicatorForm } from "@taizhang/domain/indicator/server";
import { can } from "@taizhang/policy";
import { PageHeader } from "@taizhang/ui/page-header";
import { getTranslations } from "next-intl/server";
import { forbidden, notFound } from "next/navigation";
import { z } from "zod";
import Link from "@/components/link";
import { IndicatorForm } from "@/features/indicator/indicator-form";
import { call, requireSession } from "@/server/call";

type Props = { readonly params: Promise<{ id: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("indicator"))("action.edit") };
}

/** The definition of an indicator, its reporting units, feeding tasks and who may know it. */
export default async function Page({ params }: Props) {
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const { actor } = await requireSession();
  if (!can(actor, "indicator.manage")) forbidden();
  const form = await call(getIndicatorForm, { indicatorId: id });
  const t = await getTranslations("indicator");
  return (
    <>
      <PageHeader title={t("form.editTitle", { name: form.definition?.name ?? "" })} back={{ href: `/indicators/${id}`, label: t("back") }} linkAs={Link} />
      <IndicatorForm form={form} />
    </>
  );
}
