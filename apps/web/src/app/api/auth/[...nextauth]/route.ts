import { isOpenAuthPath } from "@taizhang/auth";
import type { NextRequest } from "next/server";
import { auth } from "@/server/auth";
import { refuseUnbounded } from "@/server/same-origin";

/** A name, a password and next-auth's own fields. */
const largestForm = 16 * 1024;

const closed = () => new Response(null, { status: 404 });

export async function GET(request: NextRequest): Promise<Response> {
  return isOpenAuthPath("GET", request.nextUrl.pathname) ? auth().handlers.GET(request) : closed();
}

export async function POST(request: NextRequest): Promise<Response> {
  if (!isOpenAuthPath("POST", request.nextUrl.pathname)) return closed();
  return refuseUnbounded(request, largestForm) ?? auth().handlers.POST(request);
}
