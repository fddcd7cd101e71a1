import { ledgerHref } from "@taizhang/domain/ledger";
import { X } from "lucide-react";
import { getTranslations } from "next-intl/server";
import Link from "@/components/link";
import type { FilterChip } from "./filter-words";
import type { LedgerAddress } from "./types";

/** The filters in force, each with a way out of it. */
export async function Chips({ chips, address }: { readonly chips: readonly FilterChip[]; readonly address: LedgerAddress }) {
  if (chips.length === 0) return null;
  const t = await getTranslations("ledger");
  const ui = await getTranslations("ui");
  const usual = { lamp: [], state: "open", mine: false, unsigned: false, again: false, fold: false } as const;
  const kept = { columns: address.columns, sort: address.sort, dir: address.dir, asOf: address.asOf };
  return (
    <ul aria-label={t("filter.chips")} className="m-0 flex min-w-0 list-none flex-wrap items-center gap-2 p-0 print:hidden">
      {chips.map(({ key, text }) => (
        <li key={key} className="min-w-0">
          <Link
            href={ledgerHref({ ...address, [key]: key in usual ? usual[key as keyof typeof usual] : undefined })}
            aria-label={ui("remove", { name: text })}
            className="inline-flex min-h-7 max-w-full items-center gap-1 rounded-full border border-line bg-brand-soft px-2.5 text-brand-strong no-underline hover:border-brand max-md:min-h-11"
          >
            <span className="truncate">{text}</span>
            <X size={14} aria-hidden="true" className="shrink-0" />
          </Link>
        </li>
      ))}
      <li><Link href={ledgerHref(kept)} className="inline-flex min-h-7 items-center px-1 text-link max-md:min-h-11">{t("filter.clearAll")}</Link></li>
    </ul>
  );
}
