import { readAddress } from "@taizhang/domain/ledger";
import { countLedger, ledgerOptions, listLedger, listLedgerViews } from "@taizhang/domain/ledger/server";
import { today } from "@taizhang/planning";
import { can } from "@taizhang/policy";
import { getTranslations } from "next-intl/server";
import { cookies } from "next/headers";
import { needsOptions } from "@/features/ledger/filter-words";
import { LedgerView } from "@/features/ledger/ledger-view";
import { ledgerViewCookie, readView } from "@/features/ledger/view-cookie";
import { call, requireSession } from "@/server/call";
import { isPhone } from "@/server/phone";

export async function generateMetadata() {
  const t = await getTranslations("ledger");
  return { title: t("title") };
}

/** 督查台账. Everything that narrows or orders it is in the address. */
export default async function LedgerPage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const address = readAddress(await searchParams);
  const { actor } = await requireSession();
  const [first, counts, options, saved, jar, phone] = await Promise.all([call(listLedger, address), call(countLedger, address.asOf === undefined ? {} : { asOf: address.asOf }), needsOptions(address) ? call(ledgerOptions, {}) : null, call(listLedgerViews, {}), cookies(), isPhone()]);
  const rights = { export: can(actor, "task.export"), dispatch: can(actor, "task.dispatch") };
  return <LedgerView address={address} first={first} counts={counts} options={options} saved={saved} look={readView(jar.get(ledgerViewCookie)?.value)} rights={rights} today={today(new Date())} phone={phone} />;
}
