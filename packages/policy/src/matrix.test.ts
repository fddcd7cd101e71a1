import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { permissionsMarkdown } from "./markdown";
import { administratorRoles, matrix, permissions, reachOf } from "./matrix";

it("PERMISSIONS.md is what the matrix says (npm run policy:generate)", () => {
  expect(readFileSync(new URL("../PERMISSIONS.md", import.meta.url), "utf8")).toBe(permissionsMarkdown());
});

it("an administrator touches no business data", () => {
  const business = permissions.filter((permission) => /^(task|report|directive|overview|file|indicator)\./.test(permission));
  for (const role of administratorRoles) expect(business.filter((permission) => reachOf(permission, role))).toEqual([]);
});

it("no administrator has the rights of another", () => {
  const own = (role: (typeof administratorRoles)[number]) => permissions.filter((permission) => matrix[permission].kind === "write" && reachOf(permission, role) === "county");
  const [system, security, audit] = administratorRoles.map(own);
  expect(system?.filter((permission) => security?.includes(permission) || audit?.includes(permission))).toEqual([]);
  expect(security?.filter((permission) => audit?.includes(permission))).toEqual([]);
});

it("an observer changes nothing but what is their own", () => {
  const writes = permissions.filter((permission) => matrix[permission].kind === "write" && reachOf(permission, "observer"));
  expect(writes.sort()).toEqual(["access.self", "draft.save", "file.download", "indicator.export", "ledger.arrange", "task.export", "task.view"]);
});
