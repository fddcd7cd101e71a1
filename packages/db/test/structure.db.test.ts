import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newPasswords, prepareDatabase } from "../src/prepare/index";
import { testDatabase, type TestDatabase } from "../testing/index";
import { structureOf } from "../testing/structure";

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase();
});
afterAll(() => test.close());
const names = async (sql: string) => (await test.owner.query<{ name: string }>(sql)).rows.map(({ name }) => name);

describe("structure", () => {
  it("guards every table of the county by row level security, each with a policy to read", async () => {
    expect(await names("select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'app' and c.relkind = 'r' and not c.relrowsecurity")).toEqual([]);
    expect(await names("select tablename as name from pg_tables t where schemaname = 'app' and not exists (select from pg_policies p where p.schemaname = 'app' and p.tablename = t.tablename and p.policyname = 'read')")).toEqual([]);
  });
  it("says of every foreign key what happens when the other row goes, and has an index under it", async () => {
    expect(await names("select conname as name from pg_constraint c join pg_namespace n on n.oid = c.connamespace where n.nspname = 'app' and contype = 'f' and confdeltype = 'a'")).toEqual([]);
    const people = "('author_id', 'resolved_by', 'signed_in_by', 'requested_by', 'decided_by', 'answered_by', 'confirmed_by', 'checked_by', 'removed_by', 'last_post_id', 'delegation_id', 'post_id', 'proposed_unit_id', 'group_id', 'field_id', 'lead_unit_id', 'leader_post_id', 'unit_id')";
    expect(await names(`select c.conrelid::regclass || '.' || a.attname as name from pg_constraint c
      join pg_namespace n on n.oid = c.connamespace join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where n.nspname = 'app' and c.contype = 'f' and a.attname not in ${people}
        and not exists (select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])`)).toEqual([]);
  });
  it("lets no function run with its owner's rights without a fixed search path", async () => {
    expect(await names("select proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'authz' and prosecdef and not coalesce(array_to_string(proconfig, ',') like '%search_path=%', false)")).toEqual([]);
  });
  it("gives public nothing in the schema of rights", async () => {
    expect(await names("select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where n.nspname = 'authz' and a.grantee = 0")).toEqual([]);
  });
  it("is what schema.snapshot.sql says (UPDATE_SNAPSHOT=1 writes it anew)", async () => {
    const path = new URL("../schema.snapshot.sql", import.meta.url);
    const now = await structureOf(test.owner);
    if (process.env.UPDATE_SNAPSHOT === "1") writeFileSync(path, now);
    expect(now).toBe(readFileSync(path, "utf8"));
  });
  it("prepares the same database again without a change, from two processes at once", async () => {
    const before = await structureOf(test.owner);
    const url = new URL(test.loginUrl);
    const owner = test.owner.options.connectionString ?? url.toString();
    const passwords = newPasswords();
    await Promise.all([prepareDatabase(owner, passwords), prepareDatabase(owner, passwords)]);
    expect(await structureOf(test.owner)).toBe(before);
  });
});
