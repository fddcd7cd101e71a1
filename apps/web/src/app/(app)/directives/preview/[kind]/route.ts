import { AppError } from "@taizhang/domain/kernel";
import { previewTable, previewText } from "@taizhang/domain/directive/server";
import { execute } from "@taizhang/domain/server";
import { currentSession } from "@/server/actor";
import { database } from "@/server/database";
import { refuseForeign } from "@/server/same-origin";

const status = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, CONFLICT: 409, INVALID: 400, UNEXPECTED: 500 } as const;
const refuse = ({ code, reason, details }: AppError) => Response.json({ refusal: { code, reason, ...(details && { details }) } }, { status: status[code] });

/** What a text, or a breakdown of tasks, would become before it is stored. A POST because a file does not fit into an address. */
export async function POST(request: Request, { params }: { params: Promise<{ kind: string }> }): Promise<Response> {
  const foreign = refuseForeign(request);
  if (foreign) return foreign;
  const session = await currentSession();
  if (!session || session.mustChangePassword) return refuse(new AppError("UNAUTHENTICATED", "access.signed_out"));
  try {
    const [{ kind }, input] = [await params, await request.json()];
    if (kind === "text") return Response.json(await execute(database(), session.actor, previewText, input));
    if (kind === "table") return Response.json(await execute(database(), session.actor, previewTable, input));
    return refuse(new AppError("INVALID", "kernel.invalid_input"));
  } catch (error) {
    return refuse(error instanceof AppError ? error : new AppError("INVALID", "kernel.invalid_input"));
  }
}
