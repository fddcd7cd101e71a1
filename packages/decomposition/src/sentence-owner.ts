import type { ReadClause } from "./clause-role";
import type { NamedOwner } from "./owner";
import { helpersOf, mergeResponsibility } from "./parties";
import type { Lexicon } from "./vocabulary";

/** Whether an owner holds units or classes, not persons alone. */
export function isUnits(owner: NamedOwner): boolean {
  const { lead, joint, groups } = owner.responsibility;
  return lead.length + joint.length + groups.length > 0;
}

/** Two owners of one matter, at the place of the second: those who are named as helpers alone help the other where that holds units. */
export function together(first: NamedOwner, second: NamedOwner): NamedOwner {
  const as = (one: NamedOwner, other: NamedOwner) => (one.helps && !other.helps && isUnits(other) ? helpersOf(one.responsibility) : one.responsibility);
  return { ...second, responsibility: mergeResponsibility(as(first, second), as(second, first)), overall: first.overall || second.overall, helps: first.helps && second.helps };
}

/**
 * How many clauses at the head of a sentence stand before the first owner, where that owner is a unit: in speech they
 * are the ground of what it is to do. Where nothing but owners follows, they are what is to be done.
 */
export function groundBefore(clauses: readonly ReadClause[]): number {
  const first = clauses.findIndex((c) => c.owner !== null);
  if (first > 0 && clauses.slice(first).every((c) => c.role === "owner")) return 0;
  return clauses.some((c) => c.owner !== null && isUnits(c.owner)) ? first : 0;
}

/** Who answers while the clauses of one sentence are read. */
export class SentenceOwner {
  /** The owner named last; null as long as nobody is. */
  current: NamedOwner | null = null;
  constructor(private readonly lexicon: Lexicon) {}
  /** Clauses that the list of owners runs over (…，A、B，要会同C) only name who. */
  covers(clause: ReadClause): boolean {
    return this.current !== null && clause.start > this.current.span.start && clause.end <= this.current.span.end + 1;
  }
  /** A clause that begins inside the list of owners (张宁同志牵总，A、B要…) names fewer of them than the whole list. */
  reachesInto(clause: ReadClause): boolean {
    return this.current !== null && clause.start > this.current.span.start && clause.start < this.current.span.end;
  }
  /** Takes note of who a clause names; `opening`: nothing has been asked for yet. */
  name({ owner, role }: ReadClause, opening: boolean): void {
    if (!owner) return;
    const helper = this.current?.helps ? opening : owner.helps && role === "owner";
    this.current = this.current && helper ? together(this.current, owner) : owner;
  }
  /** Whether words fall to another of the units named than the demand under way: each unit's matter is its own. */
  givesToAnother(words: string, demand: string): boolean {
    const units = this.current?.responsibility.joint ?? [];
    const duty = units.length > 1 ? this.lexicon.ownerByDuty(words) : null;
    return duty !== null && units.includes(duty) && demand !== "" && this.lexicon.ownerByDuty(demand) !== duty;
  }
}
