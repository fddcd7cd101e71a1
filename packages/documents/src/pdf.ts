import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { getDocument, PDFDocumentProxy } from "pdfjs-dist";
import { maxPdfMilliseconds, maxPdfPages, maxRestrictedPdfBytes, maxTextCharacters } from "./limits";
import { linesOf, type PdfRun } from "./pdf-lines";
import { paragraphsOf, type PdfPage } from "./pdf-paragraphs";
import { refusePdfBombs } from "./pdf-size";
import { withoutRadicals } from "./radicals";
import { checked } from "./text";
import { UnreadableDocument } from "./unreadable";

/** Fewer characters than this per page are stamps on scanned pages, no text. */
const leastPerPage = 8;

/**
 * Text of a .pdf that has a text layer: printed lines joined to paragraphs, page numbers and running heads left out.
 * Everything is read in this process from the given bytes: no worker, no network, no fonts of the system; scripts and
 * forms of the document are not run.
 * Throws UnreadableDocument: damaged, encrypted, scanned (pictures of pages), too_large, empty.
 */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  refusePdfBombs(bytes);
  const { getDocument: open } = await library();
  const task = open({
    // The library takes the bytes for its own, and takes no Buffer.
    data: Uint8Array.from(bytes), verbosity: 0, isEvalSupported: false, useWorkerFetch: false, useSystemFonts: false, disableFontFace: true,
    useWasm: false, enableXfa: false, isOffscreenCanvasSupported: false, isImageDecoderSupported: false, maxImageSize: 1, stopAtErrors: false,
    CMapReaderFactory: CharacterMaps,
  });
  const end = withinTime(() => void task.destroy());
  try {
    const document = await end.orLate(task.promise);
    if (document.numPages > maxPdfPages) throw new UnreadableDocument("too_large", `The document has more than ${maxPdfPages} pages.`);
    if (bytes.length > maxRestrictedPdfBytes && (await document.getPermissions()) !== null) {
      throw new UnreadableDocument("encrypted", "The document is large and restricted by its author.");
    }
    return textOf(await end.orLate(pagesOf(document)), document.numPages);
  } catch (error) {
    throw unreadable(error);
  } finally {
    end.stop();
    await task.destroy().catch(() => undefined);
  }
}

/** Loaded with the first .pdf, and its worker with it, so that it need not be looked for. */
async function library(): Promise<{ getDocument: typeof getDocument }> {
  await import("pdfjs-dist/legacy/build/pdf.worker.min.mjs" as string);
  return import("pdfjs-dist/legacy/build/pdf.mjs");
}

async function pagesOf(document: PDFDocumentProxy): Promise<PdfPage[]> {
  const pages: PdfPage[] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    const runs = items.flatMap((item): PdfRun[] => ("str" in item ? [runOf(item.str, item.transform, item.width)] : []));
    const lines = linesOf(runs);
    characters += lines.reduce((sum, line) => sum + line.text.length, 0);
    if (characters > maxTextCharacters * 2) throw new UnreadableDocument("too_large", `The text is longer than ${maxTextCharacters} characters.`);
    const [, bottom = 0, , top = 0] = page.view;
    pages.push({ lines: lines.map((line) => ({ ...line, y: line.y - bottom })), height: top - bottom });
    page.cleanup();
  }
  return pages;
}

function runOf(text: string, transform: readonly number[], width: number): PdfRun {
  const [, , c = 0, d = 0, x = 0, y = 0] = transform;
  return { text: withoutRadicals(text.replaceAll("\0", "")), x, y, width, size: Math.hypot(c, d) };
}

function textOf(pages: readonly PdfPage[], count: number): string {
  const text = paragraphsOf(pages);
  const letters = text.replace(/\s/g, "");
  const unknown = letters.match(/[\uE000-\uF8FF\uFFFD\p{Cc}]/gu)?.length ?? 0;
  if (letters.length < leastPerPage * count && letters.length < 200) throw new UnreadableDocument("scanned", "The pages are pictures: there is no text layer.");
  if (unknown * 5 > letters.length) throw new UnreadableDocument("scanned", "The text layer does not say which characters it holds.");
  return checked(text);
}

/** Character maps of the older Chinese fonts (GBK-EUC-H and the like), from the library's own folder. */
class CharacterMaps {
  async fetch({ name }: { name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
    if (!/^[A-Za-z0-9-]{1,40}$/.test(name)) throw new Error("No such character map.");
    // From the folder where the program runs: a bundler would turn the path of this file into one of its own.
    const root = dirname(createRequire(join(process.cwd(), "x.js")).resolve("pdfjs-dist/package.json"));
    return { cMapData: new Uint8Array(await readFile(join(root, "cmaps", `${name}.bcmap`))), isCompressed: true };
  }
}

/** A clock over the whole reading; what is late is refused, and `stop` ends the clock. */
function withinTime(onLate: () => void) {
  let refuse: (error: Error) => void = () => undefined;
  const late = new Promise<never>((_, reject) => { refuse = reject; });
  late.catch(() => undefined);
  const timer = setTimeout(() => { refuse(new UnreadableDocument("too_large", "The document takes too long to read.")); onLate(); }, maxPdfMilliseconds);
  return { orLate: <T>(work: Promise<T>) => Promise.race([work, late]), stop: () => clearTimeout(timer) };
}

function unreadable(error: unknown): UnreadableDocument {
  if (error instanceof UnreadableDocument) return error;
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException") return new UnreadableDocument("encrypted", "The document is protected by a password.");
  return new UnreadableDocument("damaged", error instanceof Error ? error.message.replace(/\s+/g, " ") : "The document cannot be read.");
}
