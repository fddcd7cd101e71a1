import { aCounty, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { matrix, reachOf, roles, systemActor, type Actor } from "@taizhang/policy";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalogue } from "./index";
import { execute } from "./kernel/execute";
import { AppError } from "./kernel/model";

let test: TestDatabase;
let county: TestCounty;
beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
});
afterAll(() => test.close());

const actorWith = (role: Actor["role"]): Actor => (role === "system" ? systemActor("test") : { ...county.actors.observer, role });
const codeOf = async (work: Promise<unknown>) => work.then(() => "done", (error: unknown) => (error instanceof AppError ? error.code : String(error)));

describe("every use case × every role answers as the matrix says", () => {
  const cases = [...catalogue.values()].flatMap((useCase) => roles.map((role) => ({ useCase, role, name: `${useCase.name} as ${role}` })));
  it.each(cases)("$name", async ({ useCase, role }) => {
    // An input that no schema takes: who may use it gets as far as the input, who may not does not.
    const code = await codeOf(execute(test.db, actorWith(role), useCase, Symbol("no input")));
    expect(code).toBe(reachOf(useCase.permission, role) ? "INVALID" : "FORBIDDEN");
  });
});

describe("the catalogue", () => {
  it("names each use case once, after a permission of its kind", () => {
    expect(catalogue.size).toBeGreaterThan(0);
    for (const useCase of catalogue.values()) {
      expect(useCase.name).toMatch(/^[a-z]+\.[a-z][A-Za-z]+$/);
      expect(matrix[useCase.permission].kind).toBe(useCase.kind === "query" ? "read" : "write");
    }
  });
  it("leaves no permission without a use case", () => {
    const used = new Set([...catalogue.values()].map((useCase) => useCase.permission));
    expect(Object.keys(matrix).filter((permission) => !used.has(permission as keyof typeof matrix))).toEqual([]);
  });
});
