import { expect, test } from "vitest";
import { countyTables } from "./county";

test("making the county lets the program look up between its parts, so that Ctrl-C is heard", async () => {
  let looked = 0;
  const look = (): NodeJS.Immediate => setImmediate(() => { looked += 1; next = look(); });
  let next = look();
  await countyTables("2026-11-23", 0.2, "");
  clearImmediate(next);
  expect(looked).toBeGreaterThan(5);
});
