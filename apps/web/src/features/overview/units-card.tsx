import { ledgerHref } from "@taizhang/domain/ledger";
import { lamps, type Lamp } from "@taizhang/policy";
import { Card } from "@taizhang/ui/card";
import { HeatTable } from "@taizhang/ui/heat-table";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import type { OverviewData } from "./types";

const shownAtOnce = 12;
/** Most behind first, then most under warning, then the order of the county. */
const heavier = (one: OverviewData["units"][number], other: OverviewData["units"][number]) =>
  other.lamps.red - one.lamps.red || other.lamps.yellow - one.lamps.yellow;
const isLamp = (id: string): id is Lamp => lamps.some((lamp) => lamp === id);

/** Units by lamp with the number in every cell; a cell opens its ledger. */
export async function UnitsCard({ data }: { readonly data: OverviewData }) {
  const t = await getTranslations("overview.units");
  const values = await getTranslations("values.lamp");
  const and = (await getTranslations("overview.conclusion"))("and");
  const units = [...data.units].sort(heavier);
  const worst = units.filter((unit) => unit.lamps.red > 0).slice(0, 2).map((unit) => unit.name);
  const rest = units.slice(shownAtOnce);
  const table = (rows: typeof units) => (
    <HeatTable
      caption={t("titleNone")}
      rowHeading={t("unit")}
      columns={lamps.map((lamp) => ({ id: lamp, label: values(lamp), lamp }))}
      rows={rows.map((unit) => ({ id: unit.id, label: unit.name, href: ledgerHref({ state: "all", lead: unit.id }), values: unit.lamps }))}
      cellHref={(row, column) => ledgerHref({ state: "all", lead: row.id, lamp: isLamp(column.id) ? [column.id] : [] })}
      linkAs={Link}
    />
  );
  return (
    <Card title={worst.length === 0 ? t("titleNone") : t("title", { units: worst.join(and) })}>
      {table(units.slice(0, shownAtOnce))}
      {rest.length > 0 && (
        <details className="mt-2">
          <summary className="min-h-8 cursor-pointer text-link max-md:min-h-11">{t("more", { n: rest.length })}</summary>
          {table(rest)}
        </details>
      )}
    </Card>
  );
}
