/** What adapters need to run use cases: the database as it may be opened, and the one door. */
export { openDb, openSessions, type Db, type SessionRow } from "@taizhang/db";
export { execute, type ExecuteOptions } from "./kernel/execute";
export type { UseCase } from "./kernel/use-case";
export { storedContent } from "./file/store";
