import { openArchive } from "./archive";
import { readDocx, readDocxTables } from "./docx";
import type { Grid } from "./grid";
import { maxDocumentBytes } from "./limits";
import { readPdf } from "./pdf";
import { readText, startsWith } from "./text";
import { UnreadableDocument } from "./unreadable";
import { readWorkbook, workbookPart } from "./xlsx-read";

export type DocumentFormat = "txt" | "docx" | "pdf";
export type ReadDocument = { readonly text: string; readonly format: DocumentFormat };

const textExtensions = new Set(["", "txt", "text", "md"]);

/**
 * The text of an uploaded file. What the file is, its content says; the name decides only where bytes could be
 * anything (a web page saved as .doc is not taken for a speech).
 * Throws UnreadableDocument and nothing else: empty, too_large, binary, encrypted, unsupported (.doc and other kinds),
 * damaged, scanned.
 */
export async function readDocument(bytes: Uint8Array, fileName: string): Promise<ReadDocument> {
  return await refusing(bytes, () => readByContent(bytes, extensionOf(fileName)));
}

/**
 * The tables of an .xlsx or .docx file, merged cells resolved. Throws UnreadableDocument and nothing else: empty (no
 * table), too_large, encrypted, unsupported, damaged.
 */
export async function readTables(bytes: Uint8Array): Promise<Grid[]> {
  return await refusing(bytes, () => {
    if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) throw compoundFile(bytes);
    if (!startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) throw new UnreadableDocument("unsupported", "Tables are read from .xlsx and .docx.");
    const archive = openArchive(bytes);
    return archive.has(workbookPart) ? readWorkbook(archive) : readDocxTables(archive);
  });
}

async function refusing<T>(bytes: Uint8Array, work: () => T | Promise<T>): Promise<T> {
  if (bytes.length === 0) throw new UnreadableDocument("empty", "The file is empty.");
  if (bytes.length > maxDocumentBytes) {
    throw new UnreadableDocument("too_large", `The file is larger than ${maxDocumentBytes} bytes.`);
  }
  try {
    return await work();
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    throw new UnreadableDocument("damaged", error instanceof Error ? error.message : String(error));
  }
}

async function readByContent(bytes: Uint8Array, extension: string): Promise<ReadDocument> {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return { text: readDocx(bytes), format: "docx" };
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) throw compoundFile(bytes);
  if (holds(bytes.subarray(0, 1024), "%PDF-")) return { text: await readPdf(bytes), format: "pdf" };
  if (holds(bytes.subarray(0, 8), "{\\rtf")) throw new UnreadableDocument("unsupported", "RTF files are not read.");
  if (extension === "docx" || extension === "pdf") {
    throw new UnreadableDocument("damaged", `The file is named .${extension} but is none.`);
  }
  if (!textExtensions.has(extension)) {
    throw new UnreadableDocument("unsupported", `Files of the kind .${extension} are not read.`);
  }
  return { text: readText(bytes), format: "txt" };
}

/** The ending, where it looks like one: 讲话稿v1.2 and 通知.最终版 have none. */
function extensionOf(fileName: string): string {
  return /\.([a-z][a-z0-9]{0,7})$/i.exec(fileName.trim())?.[1]?.toLowerCase() ?? "";
}

/**
 * OLE compound files: a new-style document under a password keeps its content in the stream EncryptedPackage; an old
 * .doc says in its header (flag 0x0100 at offset 10 of the Word stream, commonly the first sector) whether it has one.
 */
function compoundFile(bytes: Uint8Array): UnreadableDocument {
  const oldAndLocked = bytes[512] === 0xec && bytes[513] === 0xa5 && ((bytes[512 + 11] ?? 0) & 1) === 1;
  if (oldAndLocked || holds(bytes, "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e")) {
    return new UnreadableDocument("encrypted", "The document is protected by a password.");
  }
  return new UnreadableDocument("unsupported", "Old Office files (.doc, .xls, .wps) are not read; save as .docx.");
}

function holds(bytes: Uint8Array, latin: string): boolean {
  const wanted = [...latin].map((letter) => letter.charCodeAt(0));
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
