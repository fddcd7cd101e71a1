import type { Day } from "@taizhang/planning";
import type { PlanChange } from "./model";

/** A plan as the history of its task keeps it: a line per node, `2026-10-20 30% 开工`; null where there is none. */
export const planLines = (nodes: readonly { readonly dueOn: Day; readonly targetPercent: number; readonly title: string }[]): string | null =>
  (nodes.length === 0 ? null : nodes.map(({ dueOn, targetPercent, title }) => `${dueOn} ${targetPercent}% ${title}`).join("\n"));

/** A change of a plan with its `planLines` before and after. */
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
