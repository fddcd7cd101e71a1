import { writeWorkbook } from "@taizhang/documents/write";
import { exportEvents } from "@taizhang/domain/audit/server";
import { AppError } from "@taizhang/domain/kernel";
import { execute } from "@taizhang/domain/server";
import { today } from "@taizhang/planning";
import { getTranslations } from "next-intl/server";
import type { NextRequest } from "next/server";
import { auditSheet } from "@/features/audit/sheet";
import { currentSession } from "@/server/actor";
import { auditConditions } from "@/server/audit-conditions";
import { database } from "@/server/database";
import { refuseForeign } from "@/server/same-origin";
import { titledUseCases } from "@/server/use-case-names";

const statuses = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, CONFLICT: 409, INVALID: 400, UNEXPECTED: 500 } as const;

/** The events of a filter as an Excel file; the export is itself recorded. */
export async function GET(request: NextRequest): Promise<Response> {
  const foreign = refuseForeign(request);
  if (foreign) return foreign;
  const session = await currentSession();
  if (!session || session.mustChangePassword) return new Response(null, { status: 401 });
  const conditions = auditConditions((name) => request.nextUrl.searchParams.get(name) ?? "");
  const found = await execute(database(), session.actor, exportEvents, conditions).catch((error: unknown) => error);
  if (found instanceof AppError) return Response.json({ reason: found.reason }, { status: statuses[found.code] });
  const { rows, cut } = found as Awaited<ReturnType<typeof exportEvents.run>>;
  const t = await getTranslations("admin.audit");
  const titles = new Map((await titledUseCases()).map(({ name, title }) => [name, title]));
  const at = new Date();
  const file = await writeWorkbook(auditSheet({ rows, cut, conditions, at }, { t, role: await getTranslations("values.role"), titles }));
  const name = `${t("file")}-${today(at)}.xlsx`;
  return new Response(Buffer.from(file), {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "cache-control": "no-store",
      "content-disposition": `attachment; filename="audit.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  });
}
