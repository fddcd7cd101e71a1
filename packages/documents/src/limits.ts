/** Largest file taken, in bytes. A .docx with pictures may well be large though its text is short. */
export const maxDocumentBytes = 10 * 1024 * 1024;

/**
 * Longest text taken, in UTF-16 units: more than thirty times a long plenary speech. What is longer is a wrong file,
 * and would be slow to review sentence by sentence.
 */
export const maxTextCharacters = 300_000;

/** Largest unpacked main part of a .docx, in bytes; the guard against archives made to fill the memory. */
export const maxMainPartBytes = 12 * 1024 * 1024;

/** Largest of the parts beside it (relations, numbering, styles). */
export const maxSidePartBytes = 4 * 1024 * 1024;

/** Most tags in one XML part: a long document has some ten thousand paragraphs of some twenty tags. */
export const maxXmlTags = 800_000;

/** Most entries an archive may list. */
export const maxArchiveEntries = 10_000;

/** Most pages of a .pdf: a long work report has some sixty. */
export const maxPdfPages = 500;

/** Most bytes that the packed streams of a .pdf may unpack to, pictures among them. */
export const maxPdfUnpackedBytes = 128 * 1024 * 1024;

/** Largest .pdf that forbids printing or copying (its streams cannot be measured before they are deciphered), in bytes. */
export const maxRestrictedPdfBytes = 1024 * 1024;

/** Longest that the pages of one .pdf may take to read, in milliseconds. */
export const maxPdfMilliseconds = 20_000;

/** Most rows and columns of a table; a county's breakdown of a year's tasks has some hundreds. */
export const maxGridRows = 5_000;
export const maxGridColumns = 60;
