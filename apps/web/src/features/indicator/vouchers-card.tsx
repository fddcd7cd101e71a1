import { Card } from "@taizhang/ui/card";
import { useLocale, useTranslations } from "next-intl";
import { periodText } from "@/components/indicator-text";
import Link from "@/components/link";
import type { VouchersDue } from "./types";

/** Vouchers to hand in, and those that others owe; each leads to the indicator, where they are handed in. */
export function VouchersCard({ due: { own, awaited } }: { readonly due: VouchersDue }) {
  const t = useTranslations("indicator.vouchers");
  const locale = useLocale();
  if (own.length + awaited.length === 0) return null;
  const line = ({ indicatorId, name, period, dueOn, late }: VouchersDue["own"][number], who: string | null) => (
    <li key={indicatorId} className="border-b border-line py-1.5 last:border-0">
      <Link href={`/indicators/${indicatorId}`} className="text-link wrap-anywhere">{name}</Link>
      <span className={`block text-small ${late ? "text-lamp-red-text" : "text-ink-2"}`}>{periodText(period, locale)} · {t(late ? "late" : "due", { day: dueOn })}{who !== null && ` · ${who}`}</span>
    </li>
  );
  return (
    <Card title={own.length > 0 ? t("own", { n: own.length }) : t("awaited", { n: awaited.length })}>
      {own.length > 0 && <ul className="m-0 list-none p-0">{own.map((one) => line(one, null))}</ul>}
      {own.length > 0 && awaited.length > 0 && <p className="mt-3 mb-1 font-medium">{t("awaited", { n: awaited.length })}</p>}
      {awaited.length > 0 && <ul className="m-0 list-none p-0">{awaited.map((one) => line(one, t("from", { units: one.units.join("、") })))}</ul>}
    </Card>
  );
}
