import { list } from "@taizhang/domain/audit/server";
import { can } from "@taizhang/policy";
import { AuditView } from "@/features/audit/audit-view";
import { auditConditions } from "@/server/audit-conditions";
import { call, requireSession } from "@/server/call";
import { isPhone } from "@/server/phone";
import { oneOf, type SearchParams } from "@/server/search-params";
import { titledUseCases } from "@/server/use-case-names";

export default async function AuditPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor } = await requireSession();
  const params = await searchParams;
  const conditions = auditConditions((name) => oneOf(params, name));
  const cursor = Number(oneOf(params, "before"));
  const before = Number.isSafeInteger(cursor) && cursor > 0 ? cursor : null;
  const found = await call(list, { ...conditions, before });
  return <AuditView found={found} conditions={conditions} names={await titledUseCases()} paged={before !== null} phone={await isPhone()} canExport={can(actor, "audit.export")} />;
}
