import iconv from "iconv-lite";

export { docx, numbered, numberingPart, paragraph, table } from "./docx";
export { passwordTrailer, pdf, type PdfOptions, type PdfWords } from "./pdf";

/** Bytes of a text as an older Chinese program saves it. */
export const gb18030 = (text: string): Uint8Array => new Uint8Array(iconv.encode(text, "gb18030"));
