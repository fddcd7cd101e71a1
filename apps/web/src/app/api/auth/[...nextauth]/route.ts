import { isOpenAuthPath } from "@taizhang/auth";
import type { NextRequest } from "next/server";
import { auth } from "@/server/auth";

const closed = () => new Response(null, { status: 404 });

export async function GET(request: NextRequest): Promise<Response> {
  return isOpenAuthPath("GET", request.nextUrl.pathname) ? auth().handlers.GET(request) : closed();
}

export async function POST(request: NextRequest): Promise<Response> {
  return isOpenAuthPath("POST", request.nextUrl.pathname) ? auth().handlers.POST(request) : closed();
}
