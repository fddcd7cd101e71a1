import { describe, expect, it } from "vitest";
import { afterFailure, isLocked, passwordFault, rolesExclude, type Failures } from "./model";

describe("passwords", () => {
  it.each([
    ["Ab1!", "access.password_too_simple"], ["abcdefgh", "access.password_too_simple"], ["abcdefg1", "access.password_too_simple"],
    ["Abcdefg1", null], ["abcdefg1!", null], ["口令口令口Ab", "access.password_too_simple"], ["口令口令口令口令Ab", null],
    ["Wang.Fang-2026", "access.password_has_name"],
  ])("of 8 characters, three of four classes, without the user name: %s", (password, fault) => {
    expect(passwordFault(password, "wang.fang")).toBe(fault);
  });
});

describe("failures", () => {
  const now = new Date("2026-11-23T08:00:00Z");
  const fail = (times: number, from: Failures = { count: 0, lockedUntil: null }) =>
    Array.from({ length: times }).reduce<Failures>((state) => afterFailure(state, now), from);
  it("lock for 30 minutes at the fifth in a row", () => {
    expect(fail(4)).toEqual({ count: 4, lockedUntil: null });
    expect(fail(5).lockedUntil).toEqual(new Date("2026-11-23T08:30:00Z"));
  });
  it("start again when the lock has run out", () => {
    const locked = fail(5);
    const later = new Date("2026-11-23T08:30:01Z");
    expect(isLocked(locked, later)).toBe(false);
    expect(afterFailure(locked, later)).toEqual({ count: 1, lockedUntil: null });
  });
});

describe("roles", () => {
  it("of the three administrators exclude each other and every business role", () => {
    expect(rolesExclude(["system_admin", "audit_admin"])).toBe(true);
    expect(rolesExclude(["security_admin", "officer"])).toBe(true);
    expect(rolesExclude(["officer", "liaison", "county_leader"])).toBe(false);
    expect(rolesExclude(["system_admin", "system_admin"])).toBe(false);
  });
});
