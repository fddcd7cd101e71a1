"use client";
import { DatePicker } from "@taizhang/ui/date-picker";
import { buttonStyle } from "@taizhang/ui/button-style";
import { History } from "lucide-react";
import { useTranslations } from "next-intl";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import Link from "./link";

/** The address of this page as of a day (`asOf=YYYY-MM-DD`), or as it is today. */
function useAsOfAddress(): (day: string | null) => string {
  const path = usePathname();
  const words = useSearchParams();
  return (day) => {
    const next = new URLSearchParams(words);
    if (day === null) next.delete("asOf");
    else next.set("asOf", day);
    const query = next.toString();
    return query === "" ? path : `${path}?${query}`;
  };
}

/** The past day in the address, to be kept by links that lead further; null today. */
export const useAsOf = (): string | null => useSearchParams().get("asOf");

/** Chooses the day a page is shown as of; today is the usual. */
export function AsOfPicker({ asOf, today }: { readonly asOf: string | null; readonly today: string }) {
  const t = useTranslations("history");
  const router = useRouter();
  const address = useAsOfAddress();
  const go = (day: string | null) => router.push(address(day === null || day >= today ? null : day));
  return (
    <span className="inline-flex items-center gap-2">
      <span aria-hidden="true" className="text-ink-2">{t("label")}<span className="hidden print:inline"> {asOf ?? today}</span></span>
      <DatePicker label={t("label")} value={asOf ?? today} max={today} onChange={go} className="w-36 print:hidden" />
    </span>
  );
}

/** Says plainly, on the screen and on paper, that the past is shown, with the way back. */
export function PastBand({ asOf }: { readonly asOf: string | null }) {
  const t = useTranslations("history");
  const address = useAsOfAddress();
  if (asOf === null) return null;
  return (
    <div role="status" className="mb-4 flex min-w-0 flex-wrap items-center gap-x-3 gap-y-2 rounded-control border border-lamp-yellow-fill bg-lamp-yellow-soft px-3 py-2 text-lamp-yellow-text">
      <History size={18} aria-hidden="true" className="shrink-0" />
      <p className="m-0 min-w-0 flex-1 basis-60"><strong className="font-semibold">{t("band", { day: asOf })}</strong> {t("hint")}</p>
      <Link href={address(null)} className={`${buttonStyle({ size: "compact" })} print:hidden`}>{t("back")}</Link>
    </div>
  );
}
