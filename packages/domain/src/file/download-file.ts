import { files, reportFiles, reports } from "@taizhang/db";
import { eq } from "drizzle-orm";
import { notFound } from "../kernel/model";
import { command } from "../kernel/use-case";
import { DownloadInput } from "./model";

/** Lets a person have an attachment, and writes down that it was taken. Row level security decides; a stranger gets NOT_FOUND. */
export const downloadFile = command({
  name: "file.download",
  permission: "file.download",
  input: DownloadInput,
  async run({ tx, audit }, { fileId }) {
    const [file] = await tx.select({ name: files.name, mediaType: files.mediaType, size: files.size, sha256: files.sha256 }).from(files).where(eq(files.id, fileId));
    if (!file) throw notFound("file.not_found");
    const [owner] = await tx.select({ taskId: reports.taskId }).from(reportFiles).innerJoin(reports, eq(reports.id, reportFiles.reportId)).where(eq(reportFiles.fileId, fileId)).limit(1);
    audit({ subject: owner ? { type: "task", id: owner.taskId } : { type: "file", id: fileId }, after: { downloaded: file.name, fileId } });
    return file;
  },
});
