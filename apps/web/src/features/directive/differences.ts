export type Piece = { readonly at: number; readonly words: string; readonly own: boolean };

/** Length of the longest common subsequence of each pair of suffixes, row by row. */
function lengths(one: string, other: string): Uint16Array[] {
  const rows = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1));
  for (let i = one.length - 1; i >= 0; i -= 1) for (let j = other.length - 1; j >= 0; j -= 1) {
    const row = rows[i];
    if (row) row[j] = one.charAt(i) === other.charAt(j) ? (rows[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(rows[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
  }
  return rows;
}

/** Most characters that are compared one by one; a demand is shorter. */
const longest = 600;

/** The words of `one` in order, those marked `own` that the other does not say in the same order. */
export function differencesOf(one: string, other: string): Piece[] {
  const words = one.slice(0, longest);
  const against = other.slice(0, longest);
  const table = lengths(words, against);
  const pieces: { at: number; words: string; own: boolean }[] = [];
  const push = (at: number, own: boolean) => {
    const last = pieces.at(-1);
    if (last?.own === own) last.words += words.charAt(at); else pieces.push({ at, words: words.charAt(at), own });
  };
  for (let i = 0, j = 0; i < words.length; i += 1) {
    while (j < against.length && words.charAt(i) !== against.charAt(j) && (table[i]?.[j + 1] ?? 0) >= (table[i + 1]?.[j] ?? 0) && (table[i]?.[j + 1] ?? 0) > 0) j += 1;
    const same = j < against.length && words.charAt(i) === against.charAt(j);
    push(i, !same);
    if (same) j += 1;
  }
  return one.length > longest ? [...pieces, { at: longest, words: one.slice(longest), own: false }] : pieces;
}
