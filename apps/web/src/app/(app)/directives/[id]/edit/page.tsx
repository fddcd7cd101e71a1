import { getDirective } from "@taizhang/domain/directive/server";
import { can } from "@taizhang/policy";
import { PageHeader } from "@taizhang/ui/page-header";
import { getTranslations } from "next-intl/server";
import Link from "@/components/link";
import { forbidden } from "next/navigation";
import { idOf } from "@/features/directive/address";
import { DirectiveForm } from "@/features/directive/directive-form";
import { call, requireSession } from "@/server/call";

export async function generateMetadata() {
  const t = await getTranslations("directive");
  return { title: t("editTitle") };
}

/** Corrects the facts of a meeting. */
export default async function EditDirectivePage({ params }: { readonly params: Promise<{ id: string }> }) {
  const { actor } = await requireSession();
  if (!can(actor, "directive.record")) forbidden();
  const { id, version, type, level, title, heldOn, documentNumber, host, place } = await call(getDirective, { id: idOf((await params).id) });
  const t = await getTranslations("directive");
  return (
    <>
      <PageHeader title={t("editTitle")} back={{ href: `/directives/${id}`, label: title }} linkAs={Link} />
      <DirectiveForm initial={{ type, level, title, heldOn, documentNumber, host, place }} editing={{ id, version }} />
    </>
  );
}
