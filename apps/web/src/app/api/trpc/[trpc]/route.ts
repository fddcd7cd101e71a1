import { appRouter } from "@taizhang/api";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { currentSession } from "@/server/actor";
import { database } from "@/server/database";
import { refuseForeign } from "@/server/same-origin";

const endpoint = "/api/trpc";

async function context(request: Request) {
  const session = await currentSession();
  const key = request.headers.get("x-idempotency-key");
  return { db: database(), session, ...(key && key.length <= 64 ? { key } : {}) };
}

async function handle(request: Request): Promise<Response> {
  return refuseForeign(request) ?? fetchRequestHandler({ endpoint, req: request, router: appRouter, allowMethodOverride: true, createContext: () => context(request) });
}

export { handle as GET, handle as POST };
