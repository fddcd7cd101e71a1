export { sessionCookies } from "./cookies";
export { sessionFrom, sessionOf, tokenHash, type Session, type Sessions } from "./session";
