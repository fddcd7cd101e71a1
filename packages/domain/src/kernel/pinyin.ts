import { pinyin } from "pinyin-pro";

/** Search words of a Chinese name: pinyin in full and its initials (`水务局` → `shuiwuju swj`). */
export function pinyinWords(text: string): string {
  const syllables = pinyin(text, { toneType: "none", type: "array", nonZh: "consecutive" }).map((syllable) => syllable.toLowerCase());
  return `${syllables.join("")} ${syllables.map((syllable) => syllable.charAt(0)).join("")}`;
}
