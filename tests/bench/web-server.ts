import type { Credentials } from "@taizhang/db/prepare";
import { spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";

const web = new URL("../../apps/web/", import.meta.url).pathname;
const build = process.env.TAIZHANG_DIST ?? ".next";

/** Is there a production build to measure? */
export const isBuilt = (): boolean => existsSync(join(web, build, "BUILD_ID"));

const freePort = () => new Promise<number>((resolve) => {
  const probe = createServer();
  probe.listen(0, "127.0.0.1", () => {
    const { port } = probe.address() as AddressInfo;
    probe.close(() => resolve(port));
  });
});

/** Starts the built web application on a free port of loopback and waits until it answers. */
export async function webServer(credentials: Credentials): Promise<{ url: string; stop: () => Promise<void> }> {
  const port = await freePort();
  const next = join(web, "../../node_modules/next/dist/bin/next");
  // The young generation as in `apps/start/src/application.ts`.
  const child = spawn(process.execPath, ["--max-semi-space-size=32", next, "start", "-p", String(port), "-H", "127.0.0.1"], {
    cwd: web, stdio: "ignore",
    env: {
      ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", AUTH_TRUST_HOST: "true", AUTH_SECRET: randomBytes(32).toString("hex"),
      TAIZHANG_LOGIN_URL: credentials.loginUrl, TAIZHANG_AUTH_URL: credentials.authUrl, TAIZHANG_FILES: join(tmpdir(), "taizhang-bench-files"),
    },
  });
  const ended = new Promise<void>((resolve) => { child.once("exit", () => resolve()); });
  const url = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 360; attempt += 1) {
    if (child.exitCode !== null) break;
    const answer = await fetch(`${url}/sign-in`).catch(() => null);
    if (answer?.ok) return { url, stop: async () => { child.kill("SIGTERM"); await ended; } };
    await new Promise((resolve) => { setTimeout(resolve, 250); });
  }
  child.kill("SIGKILL");
  throw new Error("The web application did not answer within 90 seconds.");
}

/** The cookie of a session of this account, written straight into its table. */
export async function sessionCookie(owner: pg.Pool, username: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await owner.query("update app.accounts set must_change_password = false where username = $1", [username]);
  await owner.query(
    `insert into app.sessions (token_hash, user_id, post_id, expires_at) select $1, a.user_id, h.post_id, now() + interval '2 hours'
     from app.accounts a join app.post_holders h on h.user_id = a.user_id and h.ends_on is null where a.username = $2 order by h.post_id limit 1`,
    [createHash("sha256").update(token).digest("hex"), username]);
  return `authjs.session-token=${token}`;
}

/** Where a click comes from: another page of the same frame, so that the answer leaves the frame out. */
const elsewhere = encodeURIComponent(JSON.stringify(["", { children: ["(app)", { children: ["account", { children: ["__PAGE__", {}] }] }] }, null, null]));

/** What the browser asks when a link to this address is clicked: the page as data. Next wants a checksum in the address, and says it in a redirect. */
export async function clickOn(url: string, headers: Record<string, string>): Promise<{ url: string; headers: Record<string, string> }> {
  const asked = { ...headers, RSC: "1", "Next-Router-State-Tree": elsewhere };
  const told = await fetch(url, { headers: asked, redirect: "manual" });
  return { url: new URL(told.headers.get("location") ?? url, url).href, headers: asked };
}
