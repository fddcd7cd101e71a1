"use client";
import { Button } from "@taizhang/ui/button";
import { Card } from "@taizhang/ui/card";
import { Select } from "@taizhang/ui/select";
import { useLocale, useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { periodText, plainTexts } from "@/components/indicator-text";
import { returnPeriods } from "./return-periods";
import type { IndicatorPage } from "./types";

const ReturnDialog = dynamic(() => import("./word-dialogs").then((part) => part.ReturnDialog));

/** Who has handed in what, and who has not (应统尽统): for the last period that has ended, for an earlier one on request. */
export function ReturnsCard({ page }: { readonly page: IndicatorPage }) {
  const t = plainTexts(useTranslations("indicator"));
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const periods = returnPeriods(page);
  const period = periods.find(({ name }) => name === chosen) ?? periods[0];
  if (page.units.length === 0 || !period) return null;
  const returned = new Map(page.returns.filter((one) => one.period === period.name).map((one) => [one.unitId, one]));
  const missing = page.units.filter(({ id }) => !returned.has(id));
  const name = periodText(period.name, locale);
  const stateOf = (unitId: string) => {
    const one = returned.get(unitId);
    if (!one) return period.late ? <strong className="text-lamp-red-text">{t("returns.missing")}</strong> : t("returns.missing");
    const lacking = page.definition.vouchers.filter((voucher) => !one.vouchers.includes(voucher));
    return lacking.length > 0 ? t("returns.partial", { list: lacking.join("、") }) : t("returns.done", { on: one.on });
  };
  return (
    <Card title={missing.length > 0 ? t("returns.title", { period: name, n: missing.length, all: page.units.length }) : t("returns.all", { period: name, all: page.units.length })}>
      <Select className="mb-2 print:hidden" label={t("returns.period")} value={period.name} onChange={setChosen} options={periods.map((one) => ({ value: one.name, label: periodText(one.name, locale) }))} />
      <ul className="m-0 grid list-none gap-1 p-0">
        {[...page.units].sort((a, b) => Number(returned.has(a.id)) - Number(returned.has(b.id))).map(({ id, name: unit }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-3 border-b border-line py-1 last:border-0">
            <span>{unit}</span>
            <span className="text-ink-2">{stateOf(id)}</span>
          </li>
        ))}
      </ul>
      {page.rights.return && page.mine !== null && <Button className="mt-2" onClick={() => setOpen(true)}>{t("action.return")}</Button>}
      {open && page.mine !== null && <ReturnDialog page={page} period={period.name} onClose={() => setOpen(false)} />}
    </Card>
  );
}
