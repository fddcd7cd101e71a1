import { z } from "zod";

export const fileReasons = ["file.not_found", "file.too_big", "file.empty", "file.type_not_allowed", "file.type_mismatch", "file.store_missing", "file.too_many_waiting"] as const;

/** Largest attachment, in bytes. */
export const maxFileBytes = 20 * 1024 * 1024;
/** What one person may have uploaded within so many days without a report that carries it, in bytes. */
export const waitingBytes = 200 * 1024 * 1024;
export const waitingDays = 7;
/** Days after which a file that no report and no draft carries is removed. */
export const unattachedDays = 90;
/** Contents that a night looks at for whether a row names them, and how many it asks about at once. */
export const sweepMost = 50_000;
export const sweepBatch = 500;
/** Days for which the mark of a database in the store of files counts, and hours that lie between two nights at least. */
export const markDays = 90;
export const nightHours = 12;

const office = "application/vnd.openxmlformats-officedocument";
/** What may be attached, by ending: the media type it is sent back with, and the family its first bytes must show. */
export const allowedTypes = {
  pdf: { mediaType: "application/pdf", family: "pdf" },
  jpg: { mediaType: "image/jpeg", family: "jpeg" },
  jpeg: { mediaType: "image/jpeg", family: "jpeg" },
  png: { mediaType: "image/png", family: "png" },
  docx: { mediaType: `${office}.wordprocessingml.document`, family: "zip" },
  xlsx: { mediaType: `${office}.spreadsheetml.sheet`, family: "zip" },
  pptx: { mediaType: `${office}.presentationml.presentation`, family: "zip" },
  ofd: { mediaType: "application/ofd", family: "zip" },
  doc: { mediaType: "application/msword", family: "ole" },
  xls: { mediaType: "application/vnd.ms-excel", family: "ole" },
  ppt: { mediaType: "application/vnd.ms-powerpoint", family: "ole" },
  wps: { mediaType: "application/vnd.ms-works", family: "ole" },
  et: { mediaType: "application/vnd.ms-excel", family: "ole" },
  txt: { mediaType: "text/plain", family: "text" },
  csv: { mediaType: "text/csv", family: "text" },
} as const;
export type FileFamily = (typeof allowedTypes)[keyof typeof allowedTypes]["family"];
/** For the file picker. */
export const acceptedEndings = Object.keys(allowedTypes).map((ending) => `.${ending}`).join(",");

export const DownloadInput = z.object({ fileId: z.uuid() });

const signatures: [FileFamily, readonly number[]][] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["jpeg", [0xff, 0xd8, 0xff]],
  ["png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["ole", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
];

/** The family that the first bytes of a file show; text is what holds no zero byte. Undefined for anything else. */
export function familyOf(content: Uint8Array): FileFamily | undefined {
  const known = signatures.find(([, bytes]) => bytes.every((byte, index) => content[index] === byte));
  if (known) return known[0];
  return content.subarray(0, 65_536).includes(0) ? undefined : "text";
}

const isAllowed = (ending: string): ending is keyof typeof allowedTypes => Object.hasOwn(allowedTypes, ending);

/** The media type of a name that may be attached; undefined where its ending is not on the list. */
export function typeOfName(name: string): (typeof allowedTypes)[keyof typeof allowedTypes] | undefined {
  const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  return isAllowed(ending) ? allowedTypes[ending] : undefined;
}
