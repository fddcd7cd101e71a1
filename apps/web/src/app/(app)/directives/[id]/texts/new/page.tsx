import { getDirective } from "@taizhang/domain/directive/server";
import { can } from "@taizhang/policy";
import { PageHeader } from "@taizhang/ui/page-header";
import { getTranslations } from "next-intl/server";
import Link from "@/components/link";
import { forbidden } from "next/navigation";
import { AddTextForm } from "@/features/directive/add-text-form";
import { idOf } from "@/features/directive/address";
import { call, requireSession } from "@/server/call";

export async function generateMetadata() {
  const t = await getTranslations("directive");
  return { title: t("addText") };
}

/** Adds a text to a meeting. */
export default async function AddTextPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const { actor } = await requireSession();
  if (!can(actor, "directive.record")) forbidden();
  const { id, title, heldOn } = await call(getDirective, { id: idOf((await params).id) });
  const t = await getTranslations("directive");
  return (
    <>
      <PageHeader title={t("addText")} back={{ href: `/directives/${id}`, label: title }} linkAs={Link} />
      <AddTextForm directiveId={id} heldOn={heldOn} />
    </>
  );
}
