import type { RouterOutputs } from "@taizhang/api";
import { accountStates } from "@taizhang/domain/access";
import { Button } from "@taizhang/ui/button";
import { buttonStyle } from "@taizhang/ui/button-style";
import { Card } from "@taizhang/ui/card";
import { Empty } from "@taizhang/ui/empty";
import { Field } from "@taizhang/ui/field";
import { Input } from "@taizhang/ui/input";
import { PageHeader } from "@taizhang/ui/page-header";
import { Table, Td, Th } from "@taizhang/ui/table";
import { Tag } from "@taizhang/ui/tag";
import { useTranslations } from "next-intl";
import Link from "@/components/link";
import { formatTime } from "@/components/format";
import { AccountActions, type Account } from "./account-actions";
import { ImportAccounts } from "./import-accounts";
import { OpenAccount } from "./open-account";

export interface AccountsViewProps {
  readonly found: RouterOutputs["access"]["listAccounts"];
  readonly q: string;
  readonly state: (typeof accountStates)[number] | null;
  readonly paged: boolean;
  readonly canManage: boolean;
  readonly canSecure: boolean;
  readonly now: Date;
}

function State({ account, now }: { readonly account: Account; readonly now: Date }) {
  const t = useTranslations("admin.accounts");
  if (account.disabledAt) return <Tag tone="outline">{t("disabled")}</Tag>;
  if (account.lockedUntil && account.lockedUntil > now) return <Tag tone="outline">{t("locked", { time: formatTime(account.lockedUntil) })}</Tag>;
  return account.mustChangePassword ? <Tag>{t("first")}</Tag> : t("active");
}

/** Accounts of the county: who has one, in which post, and what an administrator may do about it. */
export function AccountsView({ found, q, state, paged, canManage, canSecure, now }: AccountsViewProps) {
  const t = useTranslations("admin.accounts");
  const last = found.rows.at(-1)?.username ?? "";
  const address = (after: string | null) => `/admin/accounts?${new URLSearchParams({ ...(q && { q }), ...(state && { state }), ...(after && { after }) }).toString()}`;
  const only = (one: typeof state) => `/admin/accounts?${new URLSearchParams({ ...(q && { q }), ...(one && { state: one }) }).toString()}`;
  return (
    <>
      <PageHeader title={t("title")} conclusion={t("total", { count: found.total })} actions={canManage && <><ImportAccounts /><OpenAccount /></>} />
      <Card>
        <form role="search" action="/admin/accounts" className="mb-4 flex max-w-120 items-end gap-2">
          <Field label={t("search")} hideLabel className="flex-1"><Input name="q" type="search" defaultValue={q} placeholder={t("search")} key={q} /></Field>
          {state !== null && <input type="hidden" name="state" value={state} />}
          <Button type="submit">{t("find")}</Button>
        </form>
        <nav aria-label={t("state")} className="mb-4 flex flex-wrap gap-2">
          {[null, ...accountStates].map((one) => <Link key={one} href={only(one)} aria-current={one === state ? "true" : undefined} className={buttonStyle({ size: "compact", variant: one === state ? "primary" : "outline" })}>{t(`states.${one ?? "all"}`)}</Link>)}
        </nav>
        {found.rows.length === 0 ? <Empty title={t("none")} /> : (
          <Table caption={t("caption")} cards>
            <thead><tr><Th>{t("username")}</Th><Th>{t("name")}</Th><Th>{t("posts")}</Th><Th>{t("state")}</Th><Th>{t("lastSignIn")}</Th><Th>{t("actions")}</Th></tr></thead>
            <tbody>
              {found.rows.map((account) => (
                <tr key={account.userId}>
                  <Td label={t("username")} className="whitespace-nowrap">{account.username}</Td>
                  <Td label={t("name")} className="whitespace-nowrap"><span>{account.name}{account.phone !== null && <span className="block text-small text-ink-3">{account.phone}</span>}</span></Td>
                  <Td label={t("posts")}><span>{account.posts.map(({ unit, title }) => <span key={`${unit} ${title}`} className="block">{unit} · {title}</span>)}</span></Td>
                  <Td label={t("state")} className="whitespace-nowrap"><State account={account} now={now} /></Td>
                  <Td label={t("lastSignIn")} className="whitespace-nowrap">{account.lastSignInAt ? formatTime(account.lastSignInAt) : t("never")}</Td>
                  <Td label={t("actions")} className="py-0"><AccountActions account={account} canManage={canManage} canSecure={canSecure} /></Td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
        <div className="mt-3 flex gap-2">
          {paged && <Link href={address(null)} className={buttonStyle()}>{t("start")}</Link>}
          {found.more && <Link href={address(last)} className={buttonStyle()}>{t("next")}</Link>}
        </div>
      </Card>
    </>
  );
}
