import type { AppRouter } from "@taizhang/api";
import { httpBatchLink, httpLink, retryLink, splitLink, type TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import superjson from "superjson";

const url = "/api/trpc";

/** `crypto.randomUUID` exists over https only; a county's inner network often has plain http. */
function freshKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Gives each mutation one key; a repeat of the same press, after a lost answer, carries the same. */
const keyLink: TRPCLink<AppRouter> = () => ({ op, next }) =>
  observable((observer) => next({ ...op, context: { ...op.context, key: op.context["key"] ?? freshKey() } }).subscribe(observer));

const answered = (error: { data?: unknown }) => error.data !== undefined && error.data !== null;

/** Reads go batched; a mutation goes alone, with its idempotency key, and is tried again when no answer came back. */
export const links: TRPCLink<AppRouter>[] = [
  splitLink({
    condition: (op) => op.type === "mutation",
    true: [
      keyLink,
      retryLink({ retry: ({ error, attempts }) => attempts <= 2 && !answered(error), retryDelayMs: (attempt) => attempt * 500 }),
      httpLink({ url, transformer: superjson, headers: ({ op }) => ({ "x-idempotency-key": String(op.context["key"]) }) }),
    ],
    // Sent as POST: a question may hold a whole table, and what is searched for stays out of the logs of proxies.
    false: httpBatchLink({ url, transformer: superjson, methodOverride: "POST" }),
  }),
];
