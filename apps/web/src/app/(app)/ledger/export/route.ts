import { sanitizeFileName } from "@taizhang/documents";
import { readAddress } from "@taizhang/domain/ledger";
import { exportLedger, ledgerOptions } from "@taizhang/domain/ledger/server";
import { execute } from "@taizhang/domain/server";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { formatTime } from "@/components/format";
import { filterLine, needsOptions, noOptions } from "@/features/ledger/filter-words";
import { sheetOf } from "@/features/ledger/sheet";
import { database } from "@/server/database";
import { exporting } from "@/server/export";

const Asked = z.object({ query: z.string().max(4_000), ids: z.array(z.uuid()).max(20_000).optional() });

/** Excel of the ledger an address shows, or of the chosen rows of it; the texts come from the reader's language. */
export const POST = exporting(Asked, async (actor, { query, ids }) => {
  const address = readAddress(Object.fromEntries(new URLSearchParams(query)));
  const { county, day, at, by, unit, columns, rows } = await execute(database(), actor, exportLedger, { ...address, ...(ids && { ids }) });
  const t = await getTranslations("ledger");
  const texts = { t, values: await getTranslations("values"), reason: await getTranslations("lamp.reason") };
  const options = needsOptions(address) ? await execute(database(), actor, ledgerOptions, {}) : noOptions;
  const { line, first } = filterLine(address, options, texts, ids?.length);
  return {
    file: [t("sheet.file"), ...(first === null ? [] : [sanitizeFileName(first)]), day].join("_"), sheetName: t("sheet.file"), title: t("sheet.title", { county }), subtitle: `${t("sheet.sub", { day, n: rows.length })}\n${line}`,
    footer: t("sheet.mark", { unit, name: by, time: formatTime(at) }), ...sheetOf(columns, rows, texts),
  };
});
