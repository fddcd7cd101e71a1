/** Something to compare: its words and what it is. */
export type Comparable = { id: string; words: string };
/** Two that say nearly the same, and the words that say so. */
export type Likeness = { id: string; otherId: string; score: number; shared: string[] };

const notAWord = /[\s\p{P}\p{S}XＸ×]/u;
// Pairs that nearly every demand holds say nothing about likeness.
const empty = new Set(["工作", "推进", "加快", "积极", "进一", "一步", "确保", "各项", "落实", "要求", "重点", "全面", "扎实", "开展", "建设", "持续", "深化", "深入", "强化", "加强", "完善", "提升", "推动", "做好", "抓好", "抓紧", "尽快", "完成", "实施", "任务", "项目"]);

/** Pairs of neighbouring characters, without punctuation and filler. */
export function pairsOf(words: string): Set<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < words.length; i++) {
    const pair = words.slice(i, i + 2);
    if (!notAWord.test(pair) && !empty.has(pair)) pairs.add(pair);
  }
  return pairs;
}

/** The longest runs of `words` that the other words hold too, made of shared pairs and the filler between them: the reason that is shown. */
export function runsOf(words: string, shared: ReadonlySet<string>, other: string): string[] {
  const runs: string[] = [];
  let run = "";
  for (let i = 0; i + 1 <= words.length; i++) {
    const pair = words.slice(i, i + 2);
    const filler = empty.has(pair) && shared.has(words.slice(i + 1, i + 3)) && other.includes(run + words.slice(i + 1, i + 3));
    if (shared.has(pair) || (run !== "" && filler)) run = run === "" ? pair : run + pair.slice(1);
    else if (run !== "") { runs.push(run); run = ""; }
  }
  const longestFirst = runs.sort((a, b) => b.length - a.length);
  return longestFirst.filter((one, at) => !longestFirst.slice(0, at).some((longer) => longer.includes(one))).slice(0, 3);
}

/** Fewer shared pairs than this are chance. */
const least = 4;
/** From this share of the shorter one's pairs on two are shown as alike. */
const alike = 0.5;

/** How much must be shared, and how many are given for each. */
export type Threshold = { share: number; pairs: number; each: number };

/**
 * Finds for each of `mine` what is alike among `others`, best first, at most three each unless asked otherwise. An index
 * of pairs keeps the work near the number of shared pairs instead of every one against every other.
 */
export function likenesses(mine: readonly Comparable[], others: readonly Comparable[], threshold: Threshold = { share: alike, pairs: least, each: 3 }): Likeness[] {
  const index = new Map<string, number[]>();
  const sizes = others.map(({ words }, at) => {
    const pairs = pairsOf(words);
    for (const pair of pairs) {
      const list = index.get(pair);
      if (list) list.push(at); else index.set(pair, [at]);
    }
    return pairs.size;
  });
  return mine.flatMap(({ id, words }) => {
    const pairs = pairsOf(words);
    const counts = new Map<number, string[]>();
    for (const pair of pairs) for (const at of index.get(pair) ?? []) {
      const list = counts.get(at);
      if (list) list.push(pair); else counts.set(at, [pair]);
    }
    return [...counts]
      .map(([at, shared]) => ({ otherId: others[at]?.id ?? "", otherWords: others[at]?.words ?? "", score: shared.length / Math.max(1, Math.min(pairs.size, sizes[at] ?? 0)), shared }))
      .filter(({ otherId, score, shared }) => otherId !== id && shared.length >= threshold.pairs && score >= threshold.share)
      .sort((a, b) => b.score - a.score).slice(0, threshold.each)
      .map(({ otherId, otherWords, score, shared }) => ({ id, otherId, score: Math.round(score * 100) / 100, shared: runsOf(words, new Set(shared), otherWords) }));
  });
}
