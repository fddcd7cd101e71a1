import { PreparationFailed } from "@taizhang/db/prepare";
import { expect, test } from "vitest";
import { databaseFailure } from "./database-words";
import { PlainFailure } from "./plain-failure.mjs";

const url = "postgres://owner:secret@db.county.example:5432/taizhang";
const coded = (message: string, code: string) => Object.assign(new Error(message), { code });
const failed = (cause: Error) => databaseFailure(new PreparationFailed("migrations", cause), url);

test("a migration that fails is named as one, with the statement and the answer, and never as a missing connection", () => {
  const refused = coded('column "due_on" contains null values', "23502");
  const failure = failed(new Error("Failed query: alter table tasks alter due_on set not null; set statement_timeout = 0", { cause: refused }));
  expect(failure).toBeInstanceOf(PlainFailure);
  expect(failure).toMatchObject({ zh: expect.stringContaining("迁移"), detail: expect.stringMatching(/contains null values[^]*alter table tasks/) });
  for (const cause of [coded("ENOENT: no such file or directory, open '0003.sql'", "ENOENT"), coded("canceling statement due to lock timeout", "55P03")]) {
    expect(failed(cause)).toMatchObject({ zh: expect.stringContaining("迁移"), en: expect.not.stringContaining("reached") });
  }
});

test("a connection that is refused, or lost on the way, is told as such without the password", () => {
  for (const failure of [databaseFailure(coded("connect ECONNREFUSED", "ECONNREFUSED"), url), failed(coded("read ECONNRESET", "ECONNRESET")), failed(new Error("Connection terminated unexpectedly")), databaseFailure(coded("the database system is in recovery mode", "57P03"), url)]) {
    expect(failure).toMatchObject({ zh: expect.stringContaining("连不上数据库 db.county.example:5432/taizhang") });
    expect(String(JSON.stringify(failure))).not.toContain("secret");
  }
});

test("a full disk and missing rights keep their own words inside a migration", () => {
  expect(failed(new Error("Failed query", { cause: coded("could not extend file", "53100") }))).toMatchObject({ zh: expect.stringContaining("磁盘") });
  expect(failed(coded("permission denied to create role", "42501"))).toMatchObject({ zh: expect.stringContaining("权限不够") });
});
