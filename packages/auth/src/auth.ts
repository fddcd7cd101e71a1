import { signIn as signInUseCase, signOut as signOutUseCase } from "@taizhang/domain/access/server";
import { execute, type Db } from "@taizhang/domain/server";
import { systemActor } from "@taizhang/policy";
import NextAuth, { CredentialsSignin, type NextAuthConfig, type NextAuthResult } from "next-auth";
import type { Adapter } from "next-auth/adapters";
import Credentials from "next-auth/providers/credentials";
import { sessionFrom, tokenHash, type Sessions } from "./session";

/** A refused sign-in; `code` is `refused`, `disabled`, `no_post` or `locked`, and only this leaves the server. */
export class SignInRefused extends CredentialsSignin {
  constructor(override code: string, readonly until: string | null = null) {
    super();
  }
}

export type AuthOptions = {
  db: Db;
  sessions: Sessions;
  /** At least 16 characters; signs next-auth's own small cookies. */
  secret: string;
};

/** Seconds a session may last at most; the database ends it at the same time. */
const sessionSeconds = 12 * 3600;

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** The address a request came from: the socket's, or what the nearest proxy adds behind all that the sender wrote himself. */
function addressOf(request: Request): string | null {
  const forwarded = request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return forwarded ? forwarded.slice(0, 100) : null;
}

async function authorize(db: Db, credentials: Partial<Record<string, unknown>>, request: Request) {
  const input = {
    username: text(credentials["username"]).slice(0, 100), password: text(credentials["password"]).slice(0, 200),
    address: addressOf(request), userAgent: request.headers.get("user-agent")?.slice(0, 400) ?? null,
  };
  if (input.username.trim() === "" || input.password === "") throw new SignInRefused("refused");
  const outcome = await execute(db, systemActor("sign-in"), signInUseCase, input);
  if (outcome.outcome !== "signed_in") throw new SignInRefused(outcome.outcome, outcome.outcome === "locked" ? outcome.until : null);
  return { id: outcome.userId, name: outcome.name, sessionToken: outcome.token };
}

const never = (): never => {
  throw new Error("sessions are opened by the sign-in use case alone");
};

/** next-auth's view of the sessions: it may look one up and end it. */
const adapterFor = ({ db, sessions }: AuthOptions): Adapter => ({
  async getSessionAndUser(sessionToken) {
    const row = await sessions.read(tokenHash(sessionToken));
    if (!row) return null;
    const expires = new Date(Date.now() + sessionSeconds * 1000);
    return { session: { sessionToken, userId: row.user_id, expires }, user: { id: row.user_id, name: row.user_name, email: "", emailVerified: null } };
  },
  async deleteSession(sessionToken) {
    const row = await sessions.read(tokenHash(sessionToken));
    if (row) await execute(db, sessionFrom(row).actor, signOutUseCase, { sessionId: row.session_id });
  },
  updateSession: async () => null,
  createSession: never, createUser: never, updateUser: never, linkAccount: never,
  getUser: async () => null, getUserByEmail: async () => null, getUserByAccount: async () => null,
});

/**
 * next-auth refuses database sessions where Credentials is the only provider; this one is never shown, and the
 * route handler does not forward its paths.
 */
const unused = {
  id: "unused", name: "unused", type: "oauth" as const, clientId: "unused", clientSecret: "unused",
  authorization: "https://unused.invalid/", token: "https://unused.invalid/", userinfo: "https://unused.invalid/",
};

export function configFor(options: AuthOptions): NextAuthConfig {
  return {
    adapter: adapterFor(options),
    secret: options.secret,
    trustHost: true,
    session: { strategy: "database", maxAge: sessionSeconds },
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/" },
    providers: [
      Credentials({ credentials: { username: {}, password: {} }, authorize: (credentials, request) => authorize(options.db, credentials, request) }),
      unused,
    ],
    callbacks: {
      // With Credentials next-auth makes a JWT; ours is the token of the session row, and nothing is inside it.
      jwt: ({ token, user }) => ("sessionToken" in user ? { ...token, sessionToken: user.sessionToken } : token),
      session: ({ session, user }) => ({ user: { name: user.name ?? null }, expires: session.expires }),
    },
    jwt: { encode: async ({ token }) => text(token?.["sessionToken"]), decode: async () => null },
    logger: {
      // A wrong password is in the audit; it is no fault of the program.
      error: (error) => { if (!(error instanceof CredentialsSignin)) console.error(`auth: ${error.name}: ${error.message}`); },
      warn: () => undefined, debug: () => undefined,
    },
  };
}

export type Auth = Pick<NextAuthResult, "signIn" | "signOut" | "handlers">;

/** Sign-in, sign-out and the handlers of `/api/auth/*`. */
export const createAuth = (options: AuthOptions): Auth => NextAuth(configFor(options));

/** What of next-auth's paths is forwarded; its own pages and the unused provider are not. */
export function isOpenAuthPath(method: string, pathname: string): boolean {
  const action = pathname.replace(/^\/api\/auth\//, "");
  return method === "GET" ? ["session", "csrf", "signin", "signout", "error"].includes(action) : ["callback/credentials", "signout"].includes(action);
}
