import { Card } from "@taizhang/ui/card";
import { getTranslations } from "next-intl/server";
import { amount, plainTexts } from "@/components/indicator-text";
import Link from "@/components/link";
import type { EntryData } from "./types";

/** 剩余日控制值 of every daily indicator of the unit: what a day may still have, and from which figures. */
export async function DayAllowances({ page }: { readonly page: EntryData }) {
  const t = plainTexts(await getTranslations("indicator"));
  return (
    <div className="grid gap-3 md:grid-cols-2 xl:grid-cols-3">
      {page.allowances.map((one) => {
        const row = page.rows.find(({ id }) => id === one.id);
        if (!row || one.value === null) return null;
        const days = one.aggregation === "days";
        const shown = days ? t(one.sense === "floor" ? "day.need" : "day.days", { n: Math.max(0, one.sense === "floor" ? Math.ceil(one.value - 1e-9) : Math.floor(one.value + 1e-9)) }) : `${amount(one.value, { decimals: 1 })} ${row.unit}`;
        const known = { day: one.last ?? "", target: amount(one.target, row), left: one.left };
        return (
          <Card key={one.id} title={<Link href={`/indicators/${one.id}`} className="text-ink no-underline hover:underline">{t("day.title", { name: row.name })}</Link>}>
            <p className="m-0 text-figure font-semibold" data-testid={`allowance ${row.number}`}>{one.state === "open" ? shown : t(`required.${one.state}`)}</p>
            <p className="m-0 text-ink-2">{days ? t("day.soDays", { ...known, done: amount(one.done, { decimals: 0 }) }) : t("day.so", { ...known, mean: amount(one.done, { decimals: 1 }) })}</p>
          </Card>
        );
      })}
    </div>
  );
}
