import { AppError } from "@taizhang/domain/kernel";
import { maxFileBytes } from "@taizhang/domain/file";
import { addFile } from "@taizhang/domain/file/server";
import { execute } from "@taizhang/domain/server";
import { currentSession } from "@/server/actor";
import { database } from "@/server/database";
import { refuseForeign } from "@/server/same-origin";
import { answerOf, refusalAnswer } from "./answers";

/** What multipart adds around the largest file. */
const envelope = 64 * 1024;

/** Takes one attachment as multipart field `file`; answers its id and name. */
export async function POST(request: Request): Promise<Response> {
  const foreign = refuseForeign(request, { contentType: "multipart/form-data", largest: maxFileBytes + envelope });
  if (foreign) return foreign;
  const session = await currentSession();
  if (!session || session.mustChangePassword) return refusalAnswer(new AppError("UNAUTHENTICATED", "access.signed_out"));
  const file = (await request.formData().catch(() => null))?.get("file");
  if (!(file instanceof File)) return refusalAnswer(new AppError("INVALID", "kernel.invalid_input"));
  const content = new Uint8Array(await file.arrayBuffer());
  return answerOf(() => execute(database(), session.actor, addFile, { name: file.name, content }));
}
