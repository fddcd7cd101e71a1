import type { ReadClause } from "./clause-role";
import type { Demand } from "./demand";

/** A member of a list that is followed by itself has at least this many characters. */
const MEMBER_LENGTH = 6;
const MOST_MEMBERS = 12;

/** 对…项目，包括甲、乙、丙等，各单位要跟踪: the members are followed one by one. Plain nouns (水、电、路) are too short to be. */
export function enumerated(text: string, clauses: readonly ReadClause[]): Demand[] | null {
  const at = clauses.findIndex((c, i) => i > 0 && clauses[i - 1]?.role === "object" && /^(?:主要)?(?:包括|分别是|分别为)/.test(text.slice(c.start, c.start + 6)));
  const list = clauses[at];
  if (!list || !clauses.slice(at + 1).some((c) => c.role === "demand")) return null;
  const lead = /^(?:主要)?(?:包括|分别是|分别为)/.exec(text.slice(list.start, list.end))?.[0].length ?? 0;
  const words = text.slice(list.start + lead, list.end).replace(/等$/, "");
  const owner = clauses.slice(at + 1).find((c) => c.owner)?.owner ?? null;
  const members: Demand[] = [];
  let from = list.start + lead;
  for (const member of words.split("、")) {
    members.push({ start: from, end: from + member.length, owner });
    from += member.length + 1;
  }
  return members.length >= 2 && members.length <= MOST_MEMBERS && members.every((m) => m.end - m.start >= MEMBER_LENGTH) ? members : null;
}

/** 抓投资、促项目: two short demands on one footing. */
const PAIR = /^[抓促稳强扩保建优补提降防治管引育拓增选创][^，。、\d“《]{1,8}、[抓促稳强扩保建优补提降防治管引育拓增选创][^，。、\d“《]{1,8}$/;

/** True for such a pair. */
export function isPair(words: string): boolean {
  return PAIR.test(words);
}

/** 抓投资、促项目，抓技改、促升级: a string of such pairs is one matter. */
export function pairsOn(words: string, before: string): boolean {
  return PAIR.test(words) && PAIR.test(before);
}
