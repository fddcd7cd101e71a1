import { skipAdverbs } from "./demand-words";

/** Longest title of a ledger row, in characters. */
const LONGEST = 40;

/**
 * A short name for the ledger from the words of an item: its first clause (and the next, if the first is very short)
 * without number, owner and modal.
 */
export function shortTitle(text: string, ownerEnd = 0): string {
  const body = text.slice(ownerEnd).replace(/^[，,、：:\s]+/, "").replace(/^(?:都|也|均|还|更)*(?:要|必须|务必|应当?|须|需)(?!求|点)/, "");
  const clauses = body.split(/[，,；;。！!？?]/).map((c) => c.trim()).filter((c) => c !== "");
  const first = clauses[0] ?? text;
  const named = first.length < 6 && clauses[1] !== undefined ? `${first}，${clauses[1]}` : first;
  const bare = named.slice(skipAdverbs(named, 0)).replace(/^的/, "");
  // Without its manner the clause must still say something (大力发展 keeps its verb, 全力 alone would not).
  const kept = bare.length >= 4 ? bare : named;
  return kept.length > LONGEST ? `${kept.slice(0, LONGEST - 1)}…` : kept;
}
