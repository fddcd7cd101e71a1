export { createAuth, isOpenAuthPath, SignInRefused, type Auth, type AuthOptions } from "./auth";
export { sessionCookies } from "./cookies";
export { sessionFrom, sessionOf, tokenHash, type Session, type Sessions } from "./session";
