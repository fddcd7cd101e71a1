import { writeWorkbook } from "@taizhang/documents/write";
import { AppError } from "@taizhang/domain/kernel";
import { readAddress } from "@taizhang/domain/ledger";
import { exportLedger } from "@taizhang/domain/ledger/server";
import { execute } from "@taizhang/domain/server";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { formatTime } from "@/components/format";
import { sheetOf } from "@/features/ledger/sheet";
import { currentSession } from "@/server/actor";
import { database } from "@/server/database";
import { refuseForeign } from "@/server/same-origin";

const Asked = z.object({ query: z.string().max(4_000), ids: z.array(z.uuid()).max(20_000).optional() });
const statuses = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, CONFLICT: 409, INVALID: 400, UNEXPECTED: 500 } as const;
const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const refuse = (error: AppError) =>
  Response.json({ refusal: { code: error.code, reason: error.reason, details: error.details } }, { status: statuses[error.code] });

/** Excel of the ledger an address shows. The command behind it writes the audit; the texts come from the reader's language. */
export async function POST(request: Request): Promise<Response> {
  const foreign = refuseForeign(request);
  if (foreign) return foreign;
  try {
    const session = await currentSession();
    if (!session) throw new AppError("UNAUTHENTICATED", "access.signed_out");
    if (session.mustChangePassword) throw new AppError("FORBIDDEN", "access.password_must_change");
    const asked = Asked.safeParse(await request.json().catch(() => null));
    if (!asked.success) throw new AppError("INVALID", "kernel.invalid_input");
    const address = readAddress(Object.fromEntries(new URLSearchParams(asked.data.query)));
    const sheet = await execute(database(), session.actor, exportLedger, { ...address, ...(asked.data.ids && { ids: asked.data.ids }) });
    return await workbook(sheet);
  } catch (error) {
    if (error instanceof AppError) return refuse(error);
    throw error;
  }
}

type Sheet = Awaited<ReturnType<typeof exportLedger.run>>;

async function workbook({ county, day, at, by, unit, columns, rows }: Sheet): Promise<Response> {
  const t = await getTranslations("ledger");
  const texts = { t, values: await getTranslations("values"), reason: await getTranslations("lamp.reason") };
  const content = await writeWorkbook({
    sheetName: t("sheet.file"),
    title: t("sheet.title", { county }),
    subtitle: t("sheet.sub", { day, n: rows.length }),
    footer: t("sheet.mark", { unit, name: by, time: formatTime(at) }),
    ...sheetOf(columns, rows, texts),
  });
  const name = encodeURIComponent(`${t("sheet.file")}_${day}.xlsx`);
  return new Response(Buffer.from(content), {
    headers: {
      "content-type": workbookType, "content-disposition": `attachment; filename*=UTF-8''${name}`, "x-row-count": String(rows.length), "cache-control": "no-store",
    },
  });
}
