import { AppError } from "@taizhang/domain/kernel";
import { downloadFile } from "@taizhang/domain/file/server";
import { execute, storedContent } from "@taizhang/domain/server";
import { currentSession } from "@/server/actor";
import { database } from "@/server/database";
import { refusalAnswer } from "../answers";

/** RFC 6266: a plain name for old readers, the real one in UTF-8. */
const disposition = (name: string) =>
  `attachment; filename="${name.replace(/[^\w.-]/g, "_")}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)}`;

/** Sends an attachment, always as a download and never to be guessed at; the download is in the audit. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const session = await currentSession();
  if (!session || session.mustChangePassword) return refusalAnswer(new AppError("UNAUTHENTICATED", "access.signed_out"));
  if (request.headers.get("sec-fetch-site") === "cross-site") return refusalAnswer(new AppError("FORBIDDEN", "kernel.foreign_origin"));
  try {
    const { name, mediaType, size, sha256 } = await execute(database(), session.actor, downloadFile, { fileId: (await params).id });
    return new Response(await storedContent(sha256), {
      headers: {
        "content-type": mediaType, "content-length": String(size), "content-disposition": disposition(name),
        "x-content-type-options": "nosniff", "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (error instanceof AppError) return refusalAnswer(error.code === "INVALID" ? new AppError("NOT_FOUND", "file.not_found") : error);
    throw error;
  }
}
