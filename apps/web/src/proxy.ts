import { sessionCookies } from "@taizhang/auth/cookies";
import { NextResponse, type NextRequest } from "next/server";
import { newNonce, pagePolicy } from "./server/content-policy";
import { pathHeader, signInPath } from "./server/paths";

const policyHeader = "content-security-policy";

/**
 * Sends visitors without a session cookie to sign-in, tells the pages their address, and gives each answer
 * its content policy, whose nonce Next reads from the request. It decides nothing: what is sent (an export, an upload) is
 * answered by its own handler, with 401 and not with a page.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const path = `${pathname}${search}`;
  const isPage = request.method === "GET" || request.method === "HEAD";
  const open = !isPage || pathname === "/sign-in" || pathname.startsWith("/dev/");
  if (!open && !sessionCookies.some((name) => request.cookies.has(name))) {
    return NextResponse.redirect(new URL(signInPath(path), request.nextUrl));
  }
  const headers = new Headers(request.headers);
  const policy = pagePolicy(newNonce());
  headers.set(pathHeader, path);
  headers.set(policyHeader, policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set(policyHeader, policy);
  return response;
}

/** Pages only: the API answers for itself, files of the build are nobody's secret. */
export const config = { matcher: ["/((?!api/|_next/|icon.svg|favicon.ico).*)"] };
