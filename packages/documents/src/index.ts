export { sanitizeFileName } from "./file-name";
export { maxDocumentBytes, maxTextCharacters } from "./limits";
export { cleanPasted } from "./pasted";
export type { DocumentFormat, ReadDocument } from "./read";
export { readDocument } from "./read";
export type { UnreadableReason } from "./unreadable";
export { UnreadableDocument, unreadableReasons } from "./unreadable";
