import { pinyin } from "pinyin-pro";

/** Pinyin without tones, in full and as initials ("zhujianju zjj"), for search. */
export function fullAndInitials(text: string): string {
  const syllables = pinyin(text, { toneType: "none", type: "array", nonZh: "removed" });
  return `${syllables.join("")} ${syllables.map((syllable) => syllable.charAt(0)).join("")}`;
}

export const fullPinyin = (text: string) => pinyin(text, { toneType: "none", type: "array", nonZh: "removed" }).join("").replaceAll("ü", "v");
