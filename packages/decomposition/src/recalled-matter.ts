import type { ReadClause } from "./clause-role";
import { hasModal } from "./modal";
import type { Span } from "./types";

const AT_MEETING = /会议?上$/;
const ARRANGED = /[对就][^，。]{3,}(?:进行|[作做])(?:了|出)?[^，。]{0,2}(?:安排|部署)$/;

/**
 * 在8日常务会上，对征兵工作作了安排，大家要抓好落实: a work that an earlier meeting arranged, and that everybody or a unit is
 * told again to carry out. The span of meeting and arrangement where the clause at `i` names such a meeting; else null.
 */
export function recalledMatter(text: string, clauses: readonly ReadClause[], i: number): Span | null {
  const [meeting, arranged] = [clauses[i], clauses[i + 1]];
  const words = (clause: ReadClause) => text.slice(clause.wordsStart, clause.end);
  if (!meeting || !arranged || !AT_MEETING.test(words(meeting)) || !ARRANGED.test(words(arranged))) return null;
  const asked = clauses.slice(i + 2).some((c) => c.role === "appeal" || c.role === "demand" || hasModal(words(c)));
  return asked ? { start: meeting.wordsStart, end: arranged.end } : null;
}
