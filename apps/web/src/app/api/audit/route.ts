import { writeWorkbook } from "@taizhang/documents/write";
import { exportEvents } from "@taizhang/domain/audit/server";
import { AppError } from "@taizhang/domain/kernel";
import { execute } from "@taizhang/domain/server";
import { today } from "@taizhang/planning";
import { getTranslations } from "next-intl/server";
import type { NextRequest } from "next/server";
import { formatTime } from "@/components/format";
import { currentSession } from "@/server/actor";
import { auditConditions } from "@/server/audit-conditions";
import { database } from "@/server/database";
import { refuseForeign } from "@/server/same-origin";

const statuses = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, CONFLICT: 409, INVALID: 400, UNEXPECTED: 500 } as const;
const text = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value));

/** The events of a filter as an Excel file; the export is itself recorded. */
export async function GET(request: NextRequest): Promise<Response> {
  const foreign = refuseForeign(request);
  if (foreign) return foreign;
  const session = await currentSession();
  if (!session || session.mustChangePassword) return new Response(null, { status: 401 });
  const conditions = auditConditions((name) => request.nextUrl.searchParams.get(name) ?? "");
  const found = await execute(database(), session.actor, exportEvents, conditions).catch((error: unknown) => error);
  if (found instanceof AppError) return Response.json({ reason: found.reason }, { status: statuses[found.code] });
  const { rows } = found as Awaited<ReturnType<typeof exportEvents.run>>;
  const t = await getTranslations("admin.audit");
  const headers = ["columns.number", "at", "who", "columns.unit", "columns.post", "columns.role", "useCase", "columns.subjectType", "columns.subjectId", "before", "after", "columns.seal"] as const;
  const day = today(new Date());
  const file = await writeWorkbook({
    sheetName: t("file"), title: t("title"), subtitle: day,
    columns: headers.map((key) => ({ header: t(key), kind: key === "columns.number" || key === "columns.seal" ? "number" : "text" })),
    rows: rows.map((row) => [
      row.id, formatTime(row.at, { seconds: true }), row.actorName, row.unitName, row.postTitle, row.role, row.useCase,
      row.subjectType, row.subjectId, text(row.before), text(row.after), row.position,
    ]),
  });
  const name = `${t("file")}-${day}.xlsx`;
  return new Response(Buffer.from(file), {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "cache-control": "no-store",
      "content-disposition": `attachment; filename="audit.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  });
}
