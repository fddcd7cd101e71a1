import { lamps, type Lamp } from "@taizhang/policy";
import { Card } from "@taizhang/ui/card";
import { HeatTable } from "@taizhang/ui/heat-table";
import { useTranslations } from "next-intl";
import Link from "@/components/link";
import { listBehind } from "./then";
import type { OverviewData } from "./types";

const shownAtOnce = 12;
/** Most behind first, then most under warning, then the order of the county. */
const heavier = (one: OverviewData["units"][number], other: OverviewData["units"][number]) =>
  other.lamps.red - one.lamps.red || other.lamps.yellow - one.lamps.yellow;
const isLamp = (id: string): id is Lamp => lamps.some((lamp) => lamp === id);

/** Units by lamp with the number in every cell; a cell opens its ledger. The first dozen, or every unit when asked for. */
export function UnitsCard({ data, every }: { readonly data: OverviewData; readonly every: boolean }) {
  const t = useTranslations("overview.units");
  const values = useTranslations("values.lamp");
  const and = useTranslations("overview.conclusion")("and");
  const units = [...data.units].sort(heavier);
  const worst = units.filter((unit) => unit.lamps.red > 0).slice(0, 2).map((unit) => unit.name);
  const shown = every ? units : units.slice(0, shownAtOnce);
  const table = (rows: typeof units) => (
    <HeatTable
      caption={t("titleNone")}
      rowHeading={t("unit")}
      columns={lamps.map((lamp) => ({ id: lamp, label: values(lamp), lamp }))}
      rows={rows.map((unit) => ({ id: unit.id, label: unit.name, href: listBehind(data, { state: "all", lead: unit.id }), values: unit.lamps }))}
      cellHref={(row, column) => listBehind(data, { state: "all", lead: row.id, lamp: isLamp(column.id) ? [column.id] : [] })}
      linkAs={Link}
    />
  );
  return (
    <Card title={worst.length === 0 ? t("titleNone") : t("title", { units: worst.join(and) })}>
      {table(shown)}
      {shown.length < units.length && (
        <Link href={data.asOf === null ? "/overview?units=all" : `/overview?units=all&asOf=${data.asOf}`} scroll={false} className="mt-2 inline-flex min-h-8 items-center text-link max-md:min-h-11 print:hidden">{t("more", { n: units.length - shown.length })}</Link>
      )}
    </Card>
  );
}
