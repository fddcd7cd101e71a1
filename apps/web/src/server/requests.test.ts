import { describe, expect, it } from "vitest";
import { ownPath, signInPath } from "./paths";
import { refuseForeign, refuseUnbounded } from "./same-origin";

const call = (headers: Record<string, string>, method = "POST") =>
  refuseForeign(new Request("http://county.example/api/trpc/x", { method, headers: { host: "county.example", "content-length": "2", ...headers } }))?.status ?? 200;
const json = { "content-type": "application/json" };

describe("a call", () => {
  it("is taken from our own pages only", () => {
    expect(call({ ...json, origin: "http://county.example" })).toBe(200);
    expect(call({ ...json, origin: "http://evil.example" })).toBe(403);
    expect(call({ ...json, origin: "null" })).toBe(403);
    expect(call(json)).toBe(403);
    expect(call({ "sec-fetch-site": "cross-site" }, "GET")).toBe(403);
  });
  it("is JSON, which no foreign form can send, and not endless", () => {
    expect(call({ "content-type": "text/plain", origin: "http://county.example" })).toBe(415);
    expect(call({ ...json, origin: "http://county.example", "content-length": "9000000" })).toBe(413);
  });
  it("says how long it is, or nothing of it is read", () => {
    const sent = new Request("http://county.example/api/trpc/x", { method: "POST", headers: { ...json, host: "county.example", origin: "http://county.example" } });
    expect(refuseForeign(sent)?.status).toBe(411);
    expect(call({ ...json, origin: "http://county.example", "content-length": "endless" })).toBe(411);
    expect(refuseUnbounded(sent, 100)?.status).toBe(411);
  });
});

describe("the way after sign-in", () => {
  it.each([["//evil.example", "/"], ["/\\evil.example", "/"], ["https://evil.example", "/"], ["/sign-in?next=/x", "/"], ["/ledger?q=a&lamp=red", "/ledger?q=a&lamp=red"], ["/a\nb", "/"]])("%s leads to %s", (wanted, way) => {
    expect(ownPath(wanted)).toBe(way);
  });
  it("is kept through the sign-in page", () => {
    expect(signInPath("/tasks/1?tab=plan")).toBe("/sign-in?next=%2Ftasks%2F1%3Ftab%3Dplan");
    expect(signInPath("/")).toBe("/sign-in");
  });
});
