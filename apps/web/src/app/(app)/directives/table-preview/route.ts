import { AppError } from "@taizhang/domain/kernel";
import type { PreviewTable } from "@taizhang/domain/directive";
import { previewTable } from "@taizhang/domain/directive/server";
import { execute } from "@taizhang/domain/server";
import type { z } from "zod";
import { currentSession } from "@/server/actor";
import { database } from "@/server/database";
import { refuseForeign } from "@/server/same-origin";

const status = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, CONFLICT: 409, INVALID: 400, UNEXPECTED: 500 } as const;
const refuse = ({ code, reason, details }: AppError) => Response.json({ refusal: { code, reason, ...(details && { details }) } }, { status: status[code] });

/** What a breakdown of tasks would become, before it is stored. A POST because a file does not fit into an address. */
export async function POST(request: Request): Promise<Response> {
  const foreign = refuseForeign(request);
  if (foreign) return foreign;
  const session = await currentSession();
  if (!session || session.mustChangePassword) return refuse(new AppError("UNAUTHENTICATED", "access.signed_out"));
  try {
    const input = (await request.json()) as z.input<typeof PreviewTable>;
    return Response.json(await execute(database(), session.actor, previewTable, input));
  } catch (error) {
    return refuse(error instanceof AppError ? error : new AppError("INVALID", "kernel.invalid_input"));
  }
}
