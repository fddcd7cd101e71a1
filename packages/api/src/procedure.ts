import { AppError, type ErrorCode } from "@taizhang/domain/kernel";
import { execute, type Db, type UseCase } from "@taizhang/domain/server";
import type { Actor } from "@taizhang/policy";
import { initTRPC, TRPCError, type TRPC_ERROR_CODE_KEY } from "@trpc/server";
import superjson from "superjson";
import type { z } from "zod";

/** What a request brings: the database, who acts, and the idempotency key of header `x-idempotency-key`. */
export type ApiContext = {
  db: Db;
  session: { actor: Actor; mustChangePassword: boolean } | null;
  key?: string;
};

/** What a screen learns of a refusal. */
export type Refusal = { code: ErrorCode; reason: string; details?: Record<string, unknown> };

const trpcCodes = {
  UNAUTHENTICATED: "UNAUTHORIZED", FORBIDDEN: "FORBIDDEN", NOT_FOUND: "NOT_FOUND", CONFLICT: "CONFLICT",
  INVALID: "BAD_REQUEST", UNEXPECTED: "INTERNAL_SERVER_ERROR",
} as const satisfies Record<ErrorCode, TRPC_ERROR_CODE_KEY>;

/** The single error map (architecture 1.4). */
const outward = (error: AppError) => new TRPCError({ code: trpcCodes[error.code], message: error.reason, cause: error });

const refusalOf = (cause: unknown): Refusal =>
  cause instanceof AppError
    ? { code: cause.code, reason: cause.reason, ...(cause.details && { details: cause.details }) }
    : { code: "UNEXPECTED", reason: "kernel.unexpected" };

const t = initTRPC.context<ApiContext>().create({
  transformer: superjson,
  // Never a stack, never a message that is not ours.
  isDev: false,
  errorFormatter: ({ shape, error }) => {
    const refusal = refusalOf(error.cause);
    return { ...shape, message: refusal.reason, data: { code: shape.data.code, httpStatus: shape.data.httpStatus, refusal } };
  },
});

/** What may be done before the first password was changed. */
const openBeforePasswordChange: readonly string[] = ["access.changePassword", "access.signOut"];

/** Asked before the input, so that of what nobody signed in sends not a byte is read. */
const signedIn = t.procedure.use(({ ctx, next }) => {
  if (!ctx.session) throw outward(new AppError("UNAUTHENTICATED", "access.signed_out"));
  return next({ ctx: { ...ctx, session: ctx.session } });
});
type SignedIn = ApiContext & { session: NonNullable<ApiContext["session"]> };

async function run<I extends z.ZodType, O>(ctx: SignedIn, useCase: UseCase<"query" | "command", string, I, O>, input: z.input<I>): Promise<O> {
  const { db, session, key } = ctx;
  if (session.mustChangePassword && !openBeforePasswordChange.includes(useCase.name)) {
    throw outward(new AppError("FORBIDDEN", "access.password_must_change"));
  }
  try {
    return await execute(db, session.actor, useCase, input, key === undefined ? {} : { key });
  } catch (error) {
    throw error instanceof AppError ? outward(error) : error;
  }
}

/** Types only: the one parse happens inside `execute`, so a page, a job and a procedure meet the same check. */
const raw = <I extends z.ZodType>(_: I) => (value: unknown) => value as z.input<I>;

/** A procedure that asks a query. */
export const ask = <I extends z.ZodType, O>(useCase: UseCase<"query", string, I, O>) =>
  signedIn.input(raw(useCase.input)).query(({ ctx, input }): Promise<O> => run(ctx, useCase, input as z.input<I>));

/** A procedure that tells a command. */
export const tell = <I extends z.ZodType, O>(useCase: UseCase<"command", string, I, O>) =>
  signedIn.input(raw(useCase.input)).mutation(({ ctx, input }): Promise<O> => run(ctx, useCase, input as z.input<I>));

export const router = t.router;
export const createCaller = t.createCallerFactory;
