import type { Day } from "@taizhang/planning";
import type { PlanChange } from "./model";

/** A change of a plan as the history of the task keeps it: nodes as lines `2026-10-20 30% 开工` (see `set-plan.ts`). */
export type StoredChange = Omit<PlanChange, "nodes"> & { before: string | null; after: string | null };

function daysIn(lines: string | null): Map<string, Day> {
  return new Map((lines ?? "").split("\n").flatMap((line) => {
    const [, day, title] = /^(\S+) \d+% (.+)$/.exec(line) ?? [];
    return day && title ? [[title, day]] : [];
  }));
}

/** A change with the nodes whose day it moved, set or took away. */
export function planChange({ before, after, ...change }: StoredChange): PlanChange {
  const [then, now] = [daysIn(before), daysIn(after)];
  return { ...change, nodes: [...new Set([...then.keys(), ...now.keys()])].filter((title) => then.get(title) !== now.get(title)) };
}
