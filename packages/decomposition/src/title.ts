import { withoutManner } from "./demand-words";

/** Longest title of a ledger row, in characters. */
const LONGEST = 40;

/**
 * A short name for the ledger from the words of an item: its first clause (and the next, if the first is very short)
 * without number, owner and modal.
 */
export function shortTitle(text: string, ownerEnd = 0): string {
  const body = text.slice(ownerEnd).replace(/^[，,、：:\s]+/, "").replace(/^(?:都|也|均|还|更)*(?:要|必须|务必|应当?|须|需)(?!求|素|点(?!对))/, "").replace(/^(?:负责|牵头)(?!单位|人)/, "");
  const clauses = body.split(/[，,；;。！!？?]/).map((c) => c.trim()).filter((c) => c !== "");
  const first = clauses[0] ?? text;
  const named = first.length < 6 && clauses[1] !== undefined ? `${first}，${clauses[1]}` : first;
  const bare = withoutManner(named);
  const kept = bare.length >= 4 ? bare : named;
  return kept.length > LONGEST ? `${kept.slice(0, LONGEST - 1)}…` : kept;
}
