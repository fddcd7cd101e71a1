import type { Strength } from "./types";

const SOFT = /力争|争取(?!.{0,6}(?:资金|支持|政策))|尽量|尽可能|努力|力促|鼓励|探索|争创/;
const FIRM = /确保|必须|务必|务求|坚决|不得|严禁|决不|绝不|一律|严格|切实|杜绝|保证|限期|应当/;

/** How firmly a demand is put. A soft word outweighs a firm one beside it (力争 … 确保): the weaker promise is what was made. */
export function readStrength(text: string): Strength {
  if (SOFT.test(text)) return "soft";
  return FIRM.test(text) ? "firm" : "none";
}
