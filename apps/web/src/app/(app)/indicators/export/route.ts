import { writeWorkbook } from "@taizhang/documents/write";
import { AppError } from "@taizhang/domain/kernel";
import { readBoard } from "@taizhang/domain/indicator";
import { exportIndicators } from "@taizhang/domain/indicator/server";
import { execute } from "@taizhang/domain/server";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { formatTime } from "@/components/format";
import { plainTexts } from "@/components/indicator-text";
import { boardSheet } from "@/features/indicator/sheet";
import { currentSession } from "@/server/actor";
import { database } from "@/server/database";
import { refuseForeign } from "@/server/same-origin";

const Asked = z.object({ query: z.string().max(2_000) });
const statuses = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, CONFLICT: 409, INVALID: 400, UNEXPECTED: 500 } as const;

/** Excel of the board an address shows; the command behind it writes the audit. */
export async function POST(request: Request): Promise<Response> {
  const foreign = refuseForeign(request);
  if (foreign) return foreign;
  try {
    const session = await currentSession();
    if (!session) throw new AppError("UNAUTHENTICATED", "access.signed_out");
    if (session.mustChangePassword) throw new AppError("FORBIDDEN", "access.password_must_change");
    const asked = Asked.safeParse(await request.json().catch(() => null));
    if (!asked.success) throw new AppError("INVALID", "kernel.invalid_input");
    return await workbook(await execute(database(), session.actor, exportIndicators, readBoard(Object.fromEntries(new URLSearchParams(asked.data.query)))));
  } catch (error) {
    if (error instanceof AppError) return Response.json({ refusal: { code: error.code, reason: error.reason, details: error.details } }, { status: statuses[error.code] });
    throw error;
  }
}

async function workbook({ county, year, day, at, by, unit, rows }: Awaited<ReturnType<typeof exportIndicators.run>>): Promise<Response> {
  const t = await getTranslations("indicator");
  const lamp = await getTranslations("values.lamp");
  const content = await writeWorkbook({
    sheetName: t("sheet.file"), title: t("sheet.title", { county, year: String(year) }), subtitle: t("sheet.sub", { day, n: rows.length }), footer: t("sheet.mark", { unit, name: by, time: formatTime(at) }),
    ...boardSheet(rows, plainTexts(t), lamp),
  });
  return new Response(Buffer.from(content), {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(`${t("sheet.file")}_${day}.xlsx`)}`,
      "x-row-count": String(rows.length), "cache-control": "no-store",
    },
  });
}
