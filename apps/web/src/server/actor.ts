import { sessionOf, type Session } from "@taizhang/auth";
import { cookies } from "next/headers";
import { cache } from "react";
import { sessionStore } from "./database";

/** The session of this request, read once per request; null where nobody is signed in. */
export const currentSession = cache(async (): Promise<Session | null> => {
  const jar = await cookies();
  return sessionOf(sessionStore(), (name) => jar.get(name)?.value);
});
