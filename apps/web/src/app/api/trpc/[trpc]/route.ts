import { appRouter } from "@taizhang/api";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { currentSession } from "@/server/actor";
import { database } from "@/server/database";
import { refuseForeign } from "@/server/same-origin";
import { mostCalls } from "@/trpc/limits";

const endpoint = "/api/trpc";
const longestKey = 64;

/** A key that cannot be kept would make each repeat run again, so it is not let pass. */
const refuseKey = ({ headers }: Request): Response | null =>
  (headers.get("x-idempotency-key")?.length ?? 0) > longestKey ? Response.json({ error: { reason: "kernel.invalid_input" } }, { status: 400 }) : null;

async function context(request: Request) {
  const session = await currentSession();
  const key = request.headers.get("x-idempotency-key");
  return { db: database(), session, ...(key && { key }) };
}

async function handle(request: Request): Promise<Response> {
  return refuseForeign(request) ?? refuseKey(request) ?? fetchRequestHandler({
    endpoint, req: request, router: appRouter, allowMethodOverride: true, maxBatchSize: mostCalls, createContext: () => context(request),
  });
}

export { handle as GET, handle as POST };
