import { describe, expect, it } from "vitest";
import { alikeOf, groupsOf } from "./duplicate-groups";
import type { BenchCandidate, Likeness } from "./workbench-state";

const item = (id: string, start: number, state = "proposed") => ({ id, start, state }) as BenchCandidate;
const pair = (candidateId: string, otherId: string, number: string | null = null) => ({ candidateId, otherId, number }) as Likeness;
const both = (one: string, other: string) => [pair(one, other), pair(other, one)];
const read = (pairs: readonly Likeness[], items: readonly BenchCandidate[]) => groupsOf(alikeOf(pairs, items)).map(({ items: own, pairs: ones }) => [own.map(({ id }) => id), ones.length]);

describe("groups of what reads alike", () => {
  const items = [item("a", 0), item("b", 10), item("c", 20), item("d", 30)];
  it("copies that hang together are one group, each pair once, in the order of the text", () => {
    expect(read([...both("c", "a"), ...both("b", "c"), ...both("a", "b")], items)).toEqual([[["a", "b", "c"], 3]]);
    expect(read([...both("c", "d"), ...both("a", "b"), ...both("b", "c")], items)).toEqual([[["a", "b", "c", "d"], 3]]);
  });
  it("one item of the ledger does not make a group of two items", () => {
    expect(read([pair("a", "task", "2026-1"), pair("d", "task", "2026-1")], items)).toEqual([[["a"], 1], [["d"], 1]]);
  });
  it("what was left out or registered meanwhile is in no group", () => {
    expect(read([...both("a", "b"), ...both("c", "d")], [item("a", 0), item("b", 10, "dropped"), item("c", 20, "registered"), item("d", 30)])).toEqual([]);
  });
});
