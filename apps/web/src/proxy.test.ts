import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { proxy } from "./proxy";

const ask = (path: string, cookie = "authjs.session-token=x") => proxy(new NextRequest(`http://localhost:3000${path}`, { headers: { cookie } }));
const scripts = (response: { headers: Headers }) => /script-src ([^;]*)/.exec(response.headers.get("content-security-policy") ?? "")?.[1] ?? "";

test("each page has a content policy with a nonce of its own, and no inline script without it", () => {
  const [first, second] = [scripts(ask("/ledger")), scripts(ask("/ledger"))];
  expect(first).toMatch(/^'self' 'nonce-[A-Za-z0-9+/]{22}=='$/);
  expect(first).not.toContain("unsafe");
  expect(second).not.toBe(first);
});

test("the pages read the same policy from the request, whatever the visitor sent", () => {
  const response = proxy(new NextRequest("http://localhost:3000/sign-in", { headers: { "content-security-policy": "script-src 'nonce-mine'" } }));
  expect(response.headers.get("x-middleware-request-content-security-policy")).toBe(response.headers.get("content-security-policy"));
});

test("without a session a page leads to sign-in, and what is sent is answered by its own handler", () => {
  expect(ask("/ledger?lamp=red", "").headers.get("location")).toBe("http://localhost:3000/sign-in?next=%2Fledger%3Flamp%3Dred");
  expect(proxy(new NextRequest("http://localhost:3000/ledger/export", { method: "POST" })).status).toBe(200);
});
