import { openDb, openSessions, type Db } from "@taizhang/domain/server";
import { env } from "@/env";

type Pools = { db: Db; sessions: ReturnType<typeof openSessions> };
/** Survives the module reloads of development, which would otherwise leave a pool behind each time. */
const kept = globalThis as typeof globalThis & { taizhangPools?: Pools };

function pools(): Pools {
  kept.taizhangPools ??= { db: openDb(env().TAIZHANG_LOGIN_URL), sessions: openSessions(env().TAIZHANG_AUTH_URL) };
  return kept.taizhangPools;
}

/** The pool of use cases. */
export const database = (): Db => pools().db;
/** The pool that turns session tokens into claims. */
export const sessionStore = (): Pools["sessions"] => pools().sessions;
