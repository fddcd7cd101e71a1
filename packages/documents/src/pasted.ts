/**
 * A pasted text without what only the program it was copied from understands: line ends and soft breaks become \n,
 * fixed spaces plain ones, marks without width and soft hyphens vanish. Full-width spaces stay: they indent paragraphs.
 */
export const cleanPasted = (text: string): string =>
  text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n").replace(/[\u00A0\u2002-\u200A\u202F]/g, " ").replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g, "");
