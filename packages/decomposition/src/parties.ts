import type { Responsibility } from "./types";
import type { UnitList } from "./unit-list";

/** Nobody named. */
export function noResponsibility(): Responsibility {
  return { leaders: [], lead: [], joint: [], cooperating: [], groups: [], open: false, inferred: false };
}

/** True where a person, a unit or a class answers. */
export function isNamed(r: Responsibility): boolean {
  return r.leaders.length + r.lead.length + r.joint.length + r.cooperating.length + r.groups.length > 0;
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}

/** Adds what a second reading names to a first. */
export function mergeResponsibility(a: Responsibility, b: Responsibility): Responsibility {
  const lead = a.lead.length > 0 ? a.lead : b.lead;
  const spare = a.lead.length > 0 ? b.lead.filter((n) => !a.lead.includes(n)) : [];
  return {
    leaders: unique([...a.leaders, ...b.leaders]),
    lead: [...lead],
    joint: unique([...a.joint, ...spare, ...b.joint]).filter((n) => !lead.includes(n)),
    cooperating: unique([...a.cooperating, ...b.cooperating]),
    groups: unique([...a.groups, ...b.groups]),
    open: a.open || b.open,
    inferred: a.inferred || b.inferred,
  };
}

/** Those named as helpers of whoever else answers. */
export function helpersOf({ cooperating, groups, open }: Responsibility): Responsibility {
  return { ...noResponsibility(), cooperating: unique([...cooperating, ...groups]), open };
}

export type Role = "lead" | "main" | "joint" | "cooperating" | "person";

/** Collects parties by role and settles who leads. */
export class Parties {
  private readonly by: Record<Role, string[]> = { lead: [], main: [], joint: [], cooperating: [], person: [] };
  private readonly helpingClasses: Record<"joint" | "cooperating", string[]> = { joint: [], cooperating: [] };
  private readonly result = noResponsibility();
  add(role: Role, list: UnitList): void {
    this.by[role].push(...list.units);
    this.result.leaders.push(...list.leaders, ...(role === "person" ? list.units : []));
    (role === "joint" || role === "cooperating" ? this.helpingClasses[role] : this.result.groups).push(...list.groups);
    this.result.open ||= list.open;
  }
  settle(firstLeads: boolean): Responsibility {
    const { lead, main, joint, cooperating } = this.by;
    this.placeHelpingClasses();
    const leaders = lead.length > 0 ? lead : main.length === 1 || firstLeads ? main : [];
    const head = leaders[0];
    const others = [...lead, ...main, ...joint].filter((name) => name !== head);
    this.result.lead = head === undefined ? [] : [head];
    this.result.joint = unique(others);
    this.result.cooperating = unique(cooperating).filter((name) => name !== head && !others.includes(name));
    this.result.groups = unique(this.result.groups);
    this.result.leaders = unique(this.result.leaders);
    return this.result;
  }
  /** A class helps the unit or class named beside it; where none is, nobody but the class is there to act. */
  private placeHelpingClasses(): void {
    const { by: { lead, main, joint, cooperating }, helpingClasses, result: { groups } } = this;
    const isHelping = lead.length + main.length + joint.length + groups.length > 0;
    (isHelping ? joint : groups).push(...helpingClasses.joint);
    (isHelping ? cooperating : groups).push(...helpingClasses.cooperating);
  }
}
