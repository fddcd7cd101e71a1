import { readAddress } from "@taizhang/domain/ledger";
import { ledgerOptions, printLedger } from "@taizhang/domain/ledger/server";
import { getTranslations } from "next-intl/server";
import { formatTime } from "@/components/format";
import { needsOptions, noOptions } from "@/features/ledger/filter-words";
import { PrintSheet } from "@/features/ledger/print-sheet";
import { call, requireSession } from "@/server/call";

export async function generateMetadata() {
  const t = await getTranslations("ledger");
  return { title: t("title") };
}

/** The ledger of an address as a sheet, A4 or A3 landscape (`paper=A3`). */
export default async function PrintLedgerPage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const words = await searchParams;
  const address = readAddress(words);
  const { actor } = await requireSession();
  const [sheet, options] = await Promise.all([call(printLedger, address), needsOptions(address) ? call(ledgerOptions, {}) : noOptions]);
  return <PrintSheet sheet={sheet} address={address} options={options} paper={words.paper === "A3" ? "A3" : "A4"} by={`${actor.name} ${formatTime(new Date())}`} />;
}
