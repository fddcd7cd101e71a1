import { today } from "@taizhang/planning";
import { can } from "@taizhang/policy";
import { PageHeader } from "@taizhang/ui/page-header";
import { getTranslations } from "next-intl/server";
import Link from "@/components/link";
import { forbidden } from "next/navigation";
import { DirectiveForm } from "@/features/directive/directive-form";
import { requireSession } from "@/server/call";

export async function generateMetadata() {
  const t = await getTranslations("directive");
  return { title: t("newTitle") };
}

/** Records a meeting or a document. */
export default async function NewDirectivePage() {
  const { actor } = await requireSession();
  if (!can(actor, "directive.record")) forbidden();
  const t = await getTranslations("directive");
  return (
    <>
      <PageHeader title={t("newTitle")} back={{ href: "/directives", label: t("back") }} linkAs={Link} />
      <DirectiveForm initial={{ type: "plenary_extended", level: "county", heldOn: today(new Date()) }} />
    </>
  );
}
