import { createAuth, type Auth } from "@taizhang/auth";
import { env } from "@/env";
import { database, sessionStore } from "./database";

let made: Auth | undefined;

/** Sign-in and sign-out of this process. */
export function auth(): Auth {
  made ??= createAuth({ db: database(), sessions: sessionStore(), secret: env().AUTH_SECRET });
  return made;
}
