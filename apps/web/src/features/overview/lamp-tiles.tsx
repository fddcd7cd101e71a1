import { lamps } from "@taizhang/policy";
import { Stat } from "@taizhang/ui/stat";
import { useTranslations } from "next-intl";
import Link from "@/components/link";
import { formatNumber, formatPercent } from "@/components/format";
import { listBehind } from "./then";
import type { OverviewData } from "./types";

/** How many items burn which lamp; each tile opens its ledger. */
export function LampTiles({ data }: { readonly data: OverviewData }) {
  const t = useTranslations("overview.lamps");
  const values = useTranslations("values.lamp");
  const shown = lamps.filter((lamp) => data.lamps[lamp] > 0 || lamp === "green" || lamp === "yellow" || lamp === "red" || lamp === "blue");
  const unitsBehind = data.units.filter((unit) => unit.lamps.red > 0).length;
  const note = (lamp: (typeof lamps)[number]) =>
    lamp === "red" && unitsBehind > 0 ? t("units", { n: unitsBehind }) : t("share", { percent: formatPercent((data.lamps[lamp] / data.total) * 100, data.total < 100 ? 1 : 0) });
  const moved = (now: number, then: number | undefined) => {
    if (then === undefined) return "";
    return now === then ? t("unmoved") : t("moved", { n: now > then ? `+${formatNumber(now - then)}` : `−${formatNumber(then - now)}` });
  };
  const both = (one: string, other: string) => [one, other].filter((part) => part !== "").join(" · ");
  return (
    <section aria-label={t("label")} className="grid min-w-0 grid-cols-2 gap-3 sm:grid-cols-4 xl:grid-cols-7">
      <Stat label={t("total")} value={formatNumber(data.total)} note={moved(data.total, data.before?.total)} href={listBehind(data, { state: "all" })} linkAs={Link} {...(shown.length % 2 === 0 && { className: "max-sm:col-span-2" })} />
      {shown.map((lamp) => (
        <Stat key={lamp} lamp={lamp} label={lamp === "grey" ? t("greyTile") : values(lamp)} value={formatNumber(data.lamps[lamp])} note={both(note(lamp), moved(data.lamps[lamp], data.before?.lamps[lamp]))} href={listBehind(data, { state: "all", lamp: [lamp] })} linkAs={Link} />
      ))}
    </section>
  );
}
