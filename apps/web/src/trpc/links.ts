import type { AppRouter } from "@taizhang/api";
import { httpBatchLink, httpLink, retryLink, splitLink, type TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import superjson from "superjson";
import { mostCalls } from "./limits";
import { pressKeys } from "./press-keys";

const url = "/api/trpc";

const isAnswer = (error: { data?: unknown }) => error.data !== undefined && error.data !== null;

/** Gives each mutation one key; a repeat of the same press, after a lost answer, carries the same. */
const keyLink: TRPCLink<AppRouter> = () => {
  const press = pressKeys();
  return ({ op, next }) => observable((observer) => {
    const { key, answered, silent } = press(op.path, op.input);
    return next({ ...op, context: { ...op.context, key } }).subscribe({
      next: (value) => { answered(); observer.next(value); },
      error: (error) => { (isAnswer(error) ? answered : silent)(); observer.error(error); },
      complete: () => observer.complete(),
    });
  });
};

/** Reads go batched; a mutation goes alone, with its idempotency key, and is tried again when no answer came back. */
export const links: TRPCLink<AppRouter>[] = [
  splitLink({
    condition: (op) => op.type === "mutation",
    true: [
      keyLink,
      retryLink({ retry: ({ error, attempts }) => attempts <= 2 && !isAnswer(error), retryDelayMs: (attempt) => attempt * 500 }),
      httpLink({ url, transformer: superjson, headers: ({ op }) => ({ "x-idempotency-key": String(op.context["key"]) }) }),
    ],
    // Sent as POST: a question may hold a whole table, and what is searched for stays out of the logs of proxies.
    false: httpBatchLink({ url, transformer: superjson, methodOverride: "POST", maxItems: mostCalls }),
  }),
];
