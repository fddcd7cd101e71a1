export { docx, numbered, numberingPart, paragraph, table } from "./docx";
export { passwordTrailer, pdf, type PdfOptions, type PdfWords } from "./pdf";
