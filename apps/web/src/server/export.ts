import { writeWorkbook, type WorkbookContent } from "@taizhang/documents/write";
import { AppError } from "@taizhang/domain/kernel";
import type { Actor } from "@taizhang/policy";
import type { z } from "zod";
import { currentSession } from "./actor";
import { refuseForeign } from "./same-origin";

const statuses = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, CONFLICT: 409, INVALID: 400, UNEXPECTED: 500 } as const;

/** A sheet with the name of its file (without its ending). */
export type Sheet = WorkbookContent & { readonly file: string };

/**
 * The POST handler of an export: from our own pages only, by a signed-in person, what was asked for parsed once; the
 * command behind `sheetFor` checks the right and writes the audit. Refusals are answered as JSON with their reason.
 */
export function exporting<S extends z.ZodType>(asked: S, sheetFor: (actor: Actor, input: z.output<S>) => Promise<Sheet>): (request: Request) => Promise<Response> {
  return async (request) => {
    const foreign = refuseForeign(request);
    if (foreign) return foreign;
    try {
      const session = await currentSession();
      if (!session) throw new AppError("UNAUTHENTICATED", "access.signed_out");
      if (session.mustChangePassword) throw new AppError("FORBIDDEN", "access.password_must_change");
      const read = asked.safeParse(await request.json().catch(() => null));
      if (!read.success) throw new AppError("INVALID", "kernel.invalid_input");
      return await answer(await sheetFor(session.actor, read.data));
    } catch (error) {
      if (error instanceof AppError) return Response.json({ refusal: { code: error.code, reason: error.reason, details: error.details } }, { status: statuses[error.code] });
      throw error;
    }
  };
}

async function answer({ file, ...workbook }: Sheet): Promise<Response> {
  return new Response(Buffer.from(await writeWorkbook(workbook)), {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(`${file}.xlsx`)}`,
      "x-row-count": String(workbook.rows.length), "cache-control": "no-store",
    },
  });
}
