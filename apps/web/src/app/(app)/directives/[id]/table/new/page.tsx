import { getDirective, listChoices } from "@taizhang/domain/directive/server";
import { can } from "@taizhang/policy";
import { PageHeader } from "@taizhang/ui/page-header";
import { getTranslations } from "next-intl/server";
import { forbidden } from "next/navigation";
import Link from "@/components/link";
import { idOf } from "@/features/directive/address";
import { TableImport } from "@/features/directive/table-import";
import { call, requireSession } from "@/server/call";

export async function generateMetadata() {
  const t = await getTranslations("table.import");
  return { title: t("title") };
}

/** Takes a breakdown of tasks of a meeting in. */
export default async function ImportTablePage({ params }: { readonly params: Promise<{ id: string }> }) {
  const { actor } = await requireSession();
  if (!can(actor, "directive.record")) forbidden();
  const [{ id, title, heldOn }, choices] = await Promise.all([call(getDirective, { id: idOf((await params).id) }), call(listChoices, {})]);
  const t = await getTranslations("table.import");
  return (
    <>
      <PageHeader title={t("title")} back={{ href: `/directives/${id}`, label: title }} linkAs={Link} />
      <TableImport directiveId={id} heldOn={heldOn} choices={choices} mayJoin={can(actor, "task.dispatch")} />
    </>
  );
}
