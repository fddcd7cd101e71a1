// 要 in front of these makes a noun or a word of another meaning: 要求, 要素, 要闻, 要件, 要么, 要点 (but 要点对点…).
const YAO = "要(?!求|素|闻|件|么|不是|点(?!对))";
/** Words that end in 要 (需要, 首要, 主要 …) ask for nothing by it. */
const NOT_BEHIND = "[^需首主重纲摘扼简紧必]";

/** At the head of what is asked, 都 / 也 … before it allowed; moved along by `lastIndex`. */
export const MODAL_AT = new RegExp(`(?:都|也|均|还|更|既|又|就)*(?:${YAO}|必须|务必|务求|应当|应(?![急对用]|.尽)|须|需要?(?!求))`, "y");
const MODAL = new RegExp(`(?:^|${NOT_BEHIND})${YAO}|必须|务必|务求`);

/** True where words put a demand with 要, 必须 or 务必, with a subject of any kind before it (二期工程要加快进度). */
export function hasModal(words: string): boolean {
  return MODAL.test(words);
}

/** What words ask behind their first modal; null where they hold none. */
export function askedIn(words: string): string | null {
  const m = MODAL.exec(words);
  return m ? words.slice(m.index + m[0].length) : null;
}
