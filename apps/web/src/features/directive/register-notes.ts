import { numbersWithheld } from "@taizhang/domain/directive";
import { isOverdue } from "./overdue";
import type { Filter } from "./use-view";
import type { BenchCandidate } from "./workbench-state";

/** What wants a look before items are handed out: how many, and the filter of the list that shows them. */
export type RegisterNote = { readonly key: (typeof noteKeys)[number]; readonly n: number; readonly filter?: Filter };
const noteKeys = ["missingDue", "overdue", "nextYear", "inferredLead", "childrenWithoutTarget", "missingBlanks", "missingUnmatched"] as const;

/** Children of a class that have no target, though their parent has one. */
function childrenWithoutTarget({ groupId, targetValue, fanOut }: BenchCandidate, membersOf: (groupId: string | null) => readonly string[]): number {
  if (groupId === null || targetValue === null) return 0;
  const own = new Set(fanOut.flatMap(({ unitId, targetValue: target }) => (target === null ? [] : [unitId])));
  return membersOf(groupId).filter((unitId) => !own.has(unitId)).length;
}

/** The notes on what is about to be registered; those that count nothing are left out. */
export function registerNotes(confirmed: readonly BenchCandidate[], membersOf: (groupId: string | null) => readonly string[], today: string): RegisterNote[] {
  const count = (test: (candidate: BenchCandidate) => boolean) => confirmed.filter(test).length;
  const notes: RegisterNote[] = [
    { key: "missingDue", n: count(({ dueOn }) => dueOn === null) },
    { key: "overdue", n: count((candidate) => isOverdue(candidate, today)), filter: "overdue" },
    { key: "nextYear", n: count(({ reading }) => reading.deadline.nextYear === true && reading.inferred.includes("dueOn")), filter: "inferred" },
    { key: "inferredLead", n: count(({ reading, leadUnitId, groupId }) => reading.inferred.includes("lead") && (leadUnitId !== null || groupId !== null)), filter: "inferred" },
    { key: "childrenWithoutTarget", n: confirmed.reduce((sum, candidate) => sum + childrenWithoutTarget(candidate, membersOf), 0) },
    { key: "missingBlanks", n: count(({ reading }) => numbersWithheld(reading).length > 0) },
    { key: "missingUnmatched", n: count(({ reading }) => reading.unmatched.length > 0) },
  ];
  return notes.filter(({ n }) => n > 0);
}
