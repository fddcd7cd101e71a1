import { readBoard } from "@taizhang/domain/indicator";
import { exportIndicators } from "@taizhang/domain/indicator/server";
import { execute } from "@taizhang/domain/server";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { formatTime } from "@/components/format";
import { plainTexts } from "@/components/indicator-text";
import { boardSheet } from "@/features/indicator/sheet";
import { database } from "@/server/database";
import { exporting } from "@/server/export";

const Asked = z.object({ query: z.string().max(2_000) });

/** Excel of the board an address shows. */
export const POST = exporting(Asked, async (actor, { query }) => {
  const { county, year, day, at, by, unit, rows } = await execute(database(), actor, exportIndicators, readBoard(Object.fromEntries(new URLSearchParams(query))));
  const t = await getTranslations("indicator");
  const lamp = await getTranslations("values.lamp");
  return {
    file: `${t("sheet.file")}_${day}`, sheetName: t("sheet.file"), title: t("sheet.title", { county, year: String(year) }), subtitle: t("sheet.sub", { day, n: rows.length }),
    footer: t("sheet.mark", { unit, name: by, time: formatTime(at) }), ...boardSheet(rows, plainTexts(t), lamp),
  };
});
