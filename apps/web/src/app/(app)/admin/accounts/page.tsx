import { accountStates } from "@taizhang/domain/access";
import { listAccounts } from "@taizhang/domain/access/server";
import { can } from "@taizhang/policy";
import { AccountsView } from "@/features/access/accounts-view";
import { call, requireSession } from "@/server/call";
import { oneOf, type SearchParams } from "@/server/search-params";

export default async function AccountsPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor } = await requireSession();
  const params = await searchParams;
  const [q, after] = [oneOf(params, "q", 50), oneOf(params, "after", 40) || null];
  const state = accountStates.find((known) => known === oneOf(params, "state", 20)) ?? null;
  const found = await call(listAccounts, { q, state, after });
  return (
    <AccountsView
      found={found} q={q} state={state} paged={after !== null} now={new Date()}
      canManage={can(actor, "access.manage")} canSecure={can(actor, "access.secure")}
    />
  );
}
