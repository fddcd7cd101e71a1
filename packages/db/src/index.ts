export * from "./schema/index";
export { withClient } from "./client";
export { openDb, type Claims, type Db, type Tx } from "./database";
export { openSessions, type SessionRow } from "./sessions";
