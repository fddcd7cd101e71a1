import { writeWorkbook } from "@taizhang/documents/write";
import { writeDocxTable } from "@taizhang/documents/write-docx-table";
import { sanitizeFileName } from "@taizhang/documents";
import { AppError } from "@taizhang/domain/kernel";
import { publishFormats, publishPapers } from "@taizhang/domain/directive";
import { publishTable } from "@taizhang/domain/directive/server";
import { execute } from "@taizhang/domain/server";
import { z } from "zod";
import { formatTime } from "@/components/format";
import { publishedTable, publishTexts } from "@/features/directive/publish-sheet";
import { currentSession } from "@/server/actor";
import { database } from "@/server/database";
import { refuseForeign } from "@/server/same-origin";

const Asked = z.object({ format: z.enum(publishFormats), paper: z.enum(publishPapers) });
const statuses = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, CONFLICT: 409, INVALID: 400, UNEXPECTED: 500 } as const;
const types = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;

const refuse = ({ code, reason, details }: AppError) => Response.json({ refusal: { code, reason, details } }, { status: statuses[code] });

/** The breakdown of tasks of a meeting in Excel or Word; the command behind it writes the audit. */
export async function POST(request: Request, { params }: { readonly params: Promise<{ id: string }> }): Promise<Response> {
  const foreign = refuseForeign(request);
  if (foreign) return foreign;
  try {
    const session = await currentSession();
    if (!session || session.mustChangePassword) throw new AppError("UNAUTHENTICATED", "access.signed_out");
    const asked = Asked.safeParse(await request.json().catch(() => null));
    if (!asked.success) throw new AppError("INVALID", "kernel.invalid_input");
    const { format, paper } = asked.data;
    const sheet = await execute(database(), session.actor, publishTable, { id: (await params).id, format, paper });
    const footer = publishTexts.mark({ unit: sheet.unit, name: sheet.by, time: formatTime(sheet.at) });
    const content = publishedTable(sheet, paper, footer);
    const bytes = format === "xlsx" ? await writeWorkbook(content) : writeDocxTable(content);
    const name = encodeURIComponent(sanitizeFileName(`${content.title}_${sheet.directive.heldOn}.${format}`));
    return new Response(Buffer.from(bytes), {
      headers: { "content-type": types[format], "content-disposition": `attachment; filename*=UTF-8''${name}`, "x-row-count": String(sheet.rows.length), "cache-control": "no-store" },
    });
  } catch (error) {
    if (error instanceof AppError) return refuse(error);
    throw error;
  }
}
