import type { Session } from "@taizhang/auth";
import { AppError } from "@taizhang/domain/kernel";
import { execute, type UseCase } from "@taizhang/domain/server";
import { headers } from "next/headers";
import { forbidden, notFound, redirect } from "next/navigation";
import type { z } from "zod";
import { currentSession } from "./actor";
import { database } from "./database";
import { pathHeader, signInPath } from "./paths";

const toSignIn = async () => redirect(signInPath((await headers()).get(pathHeader)));

/** The session a page needs; leads to sign-in, or to the first change of password, where that comes first. */
export async function requireSession(): Promise<Session> {
  const session = await currentSession();
  if (!session) return toSignIn();
  if (session.mustChangePassword) redirect("/account/password");
  return session;
}

/**
 * How a page reads: a use case with the actor of the request. Nobody signed in leads to sign-in, a hidden or missing
 * row to the 404 page, a missing right to the 403 page; everything else goes to the error page.
 */
export async function call<I extends z.ZodType, O>(
  useCase: UseCase<"query" | "command", string, I, O>, input: z.input<I>,
): Promise<O> {
  const { actor } = await requireSession();
  try {
    return await execute(database(), actor, useCase, input);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "UNAUTHENTICATED") return toSignIn();
    if (error.code === "NOT_FOUND") notFound();
    if (error.code === "FORBIDDEN") forbidden();
    throw error;
  }
}
