import { ledgerWindow } from "@taizhang/domain/ledger";
import { expect, it } from "vitest";
import type { LedgerItem } from "./types";
import { answered, appended, beginning, type Loaded } from "./windows";

const row = (id: string, progress = 0) => ({ id, progress }) as LedgerItem;
const rowsOf = (name: string, count: number) => Array.from({ length: count }, (_, index) => row(`${name}${index}`));
const order = { sort: "due", dir: "asc", columns: ["due", "lamp"] } as const;
const by = { ...order, columns: [...order.columns] };
const first = { rows: rowsOf("a", ledgerWindow), next: "after a" };
const two: Loaded = appended(beginning(by, first), { after: "after a", columns: by.columns }, { rows: rowsOf("b", 10), next: null });

it("another order begins with its own first window", () => {
  const other = { rows: rowsOf("c", ledgerWindow), next: "after c" };
  expect(answered(two, { ...by, dir: "desc" }, other)).toEqual({ ...by, dir: "desc", ...other });
  expect(answered(two, { ...by, sort: "gap" }, other).rows).toBe(other.rows);
});

it("a column that was not read begins again, a hidden one keeps every row in its place", () => {
  expect(answered(two, { ...by, columns: ["due", "lamp", "content"] }, first).rows).toHaveLength(ledgerWindow);
  const fewer = answered(two, { ...by, columns: ["due"] }, first);
  expect(fewer.rows.map(({ id }) => id)).toEqual(two.rows.map(({ id }) => id));
  // It is not in the rows any more: to show it again, it must be read again.
  expect(answered(fewer, by, first).rows).toHaveLength(ledgerWindow);
});

it("the same order asked again brings its first rows up to date and keeps the later ones", () => {
  const changed = answered(two, by, { rows: [row("a0", 70), ...first.rows.slice(1)], next: "after a" });
  expect(changed.rows[0]?.progress).toBe(70);
  expect(changed.rows).toHaveLength(ledgerWindow + 10);
});

it("where only one window was read, a row that no longer belongs to it goes", () => {
  expect(answered(beginning(by, first), by, { rows: first.rows.slice(1), next: null }).rows.map(({ id }) => id)).not.toContain("a0");
});

it("a window that comes too late is dropped", () => {
  const other = beginning({ ...by, sort: "gap" }, { rows: rowsOf("c", 3), next: "after c" });
  expect(appended(other, { after: "after a", columns: by.columns }, { rows: rowsOf("b", 3), next: null })).toBe(other);
  const wider = beginning({ ...by, columns: ["due", "lamp", "content"] }, first);
  expect(appended(wider, { after: "after a", columns: by.columns }, { rows: rowsOf("b", 3), next: null })).toBe(wider);
});
