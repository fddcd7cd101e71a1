import type { OverlapReason } from "@taizhang/decomposition";

/**
 * Common runs of words with their numbers whole: what was cut at a decimal point is put together again (投资1 and
 * 5亿元 are 投资1.5亿元), and half of a number that only one of the two has goes.
 * @param one words of the one, `other` of the other
 */
export function wholeNumbers(runs: readonly string[], one: string, other: string): string[] {
  const isShared = (words: string) => one.includes(words) && other.includes(words);
  const joined = runs.reduce<string[]>((all, run) => {
    const before = all.at(-1);
    return before !== undefined && /\d$/.test(before) && /^\d/.test(run) && isShared(`${before}.${run}`) ? [...all.slice(0, -1), `${before}.${run}`] : [...all, run];
  }, []);
  return joined.map((run) => {
    const at = one.indexOf(run);
    if (at < 0) return run;
    const head = /\d\.$/.test(one.slice(0, at)) ? run.replace(/^\d+/, "") : run;
    return /^\.\d/.test(one.slice(at + run.length)) ? head.replace(/\d+$/, "") : head;
  }).filter((run) => run.length > 1);
}

/** The reasons as they are shown; one of which no words are left is none. */
export const shownReasons = (reasons: readonly OverlapReason[], one: string, other: string): OverlapReason[] => reasons.flatMap((reason): OverlapReason[] => {
  if (reason.what !== "words" && reason.what !== "object") return [reason];
  const words = wholeNumbers(reason.words, one, other);
  return words.length > 0 ? [{ ...reason, words }] : [];
});
