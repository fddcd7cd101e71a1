import { wordColumns } from "@taizhang/domain/organization";
import { exportWords } from "@taizhang/domain/organization/server";
import { execute } from "@taizhang/domain/server";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { database } from "@/server/database";
import { exporting } from "@/server/export";

/** Excel of all units with their duty words and names; its head is Chinese whatever the language, and the import reads it again. */
export const POST = exporting(z.object({}), async (actor) => {
  const { day, rows } = await execute(database(), actor, exportWords, {});
  const t = await getTranslations("words.export");
  return {
    file: `${t("file")}_${day}`, sheetName: t("file"), columns: wordColumns.map((header, at) => ({ header, width: at === 0 ? 28 : 60 })),
    rows: rows.map(({ unit, duties, aliases }) => [unit, duties, aliases]),
  };
});
