import { test as base, expect, type Browser, type BrowserContext, type Page } from "@playwright/test";
import { createHash, randomBytes } from "node:crypto";
import pg from "pg";

/** Accounts of the demo county by what they are for; see `@taizhang/demo`. */
export const people = {
  magistrate: "xianzhang", leader: "fuxianzhang", office: "ducha", governmentOffice: "zhengfuban",
  housingHead: "zhujian.ju", housingLiaison: "zhujian.lianluo", housingOfficer: "zhujian.chengban",
  townHead: "chengguan.zhen", townLiaison: "chengguan.lianluo", statistics: "tongji", observer: "renda",
  systemAdmin: "xitong", securityAdmin: "anquan", auditAdmin: "shenji",
} as const;
export type Person = keyof typeof people;

const ownerUrl = process.env.TAIZHANG_TEST_OWNER_URL;

/** A session row of its own, so that a test does not go through the form (which has its own journey). */
async function openSession(owner: pg.Pool, username: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const { rowCount } = await owner.query(
    `insert into app.sessions (token_hash, user_id, post_id, expires_at)
     select $1, a.user_id, h.post_id, now() + interval '2 hours' from app.accounts a join app.post_holders h on h.user_id = a.user_id and h.ends_on is null
     where a.username = $2 order by h.starts_on limit 1`,
    [createHash("sha256").update(token).digest("hex"), username],
  );
  if (!rowCount) throw new Error(`the demo county has no account ${username}`);
  return token;
}

type Fixtures = {
  /** The database behind the server, as its owner: for arranging and looking, never for acting. */
  owner: pg.Pool;
  /** A page signed in as this person of the demo county, or as the owner of this account. */
  as: (person: Person | { username: string }, options?: { locale?: "zh-CN" | "en"; width?: number }) => Promise<Page>;
  /** The session cookie of this person, for requests that go past the screens. */
  cookieOf: (person: Person) => Promise<string>;
};

/** A browser's window of this width, as a person opens it. */
const openWindow = (browser: Browser, width: number, baseURL: string) => browser.newContext({
  viewport: { width, height: width < 500 ? 844 : 900 }, hasTouch: width < 500, locale: "zh-CN", timezoneId: "Asia/Shanghai", baseURL,
});

/** Nothing of an earlier person or test is left, but what the browser has fetched and compiled. */
async function emptied(context: BrowserContext, origin: string): Promise<Page> {
  await context.clearCookies();
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Storage.clearDataForOrigin", { origin, storageTypes: "local_storage,indexeddb" });
  await devtools.detach();
  return page;
}

const problemsOf = new WeakMap<Page, string[]>();

/** Everything the browser complains about; a test that ends with a complaint fails. */
function listen(page: Page): void {
  const problems: string[] = [];
  problemsOf.set(page, problems);
  page.on("console", (message) => { if (message.type() === "error" && !/status of (403|404|409|400|401)/.test(message.text())) problems.push(message.text()); });
  page.on("pageerror", (error) => problems.push(error.message));
}

/** Windows that no test has in hand, by width: the next test of the worker finds the program's files in them. */
type Shared = { windows: Map<number, BrowserContext[]> };

export const test = base.extend<Fixtures, Shared>({
  owner: async ({}, use) => {
    if (!ownerUrl) throw new Error("TAIZHANG_TEST_OWNER_URL is not set: run the tests with npm test");
    const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 });
    await use(pool);
    await pool.end();
  },
  windows: [async ({}, use) => {
    const kept = new Map<number, BrowserContext[]>();
    await use(kept);
    for (const context of [...kept.values()].flat()) await context.close();
  }, { scope: "worker" }],
  as: async ({ browser, owner, windows, baseURL }, use) => {
    const url = baseURL ?? "http://localhost:3000";
    const opened: { width: number; context: BrowserContext; page: Page }[] = [];
    await use(async (person, options = {}) => {
      const width = options.width ?? 1440;
      const context = windows.get(width)?.pop() ?? await openWindow(browser, width, url);
      const page = await emptied(context, new URL(url).origin);
      await context.addCookies([
        { name: "authjs.session-token", value: await openSession(owner, typeof person === "string" ? people[person] : person.username), url, httpOnly: true, sameSite: "Lax" },
        { name: "locale", value: options.locale ?? "zh-CN", url },
      ]);
      listen(page);
      opened.push({ width, context, page });
      return page;
    });
    for (const { width, context, page } of opened) {
      expect(problemsOf.get(page) ?? [], "the console is quiet").toEqual([]);
      for (const one of context.pages()) await one.close();
      windows.set(width, [...(windows.get(width) ?? []), context]);
    }
  },
  cookieOf: async ({ owner }, use) => {
    await use(async (person) => `authjs.session-token=${await openSession(owner, people[person])}`);
  },
});
export { expect };
export { expectSound, openPage, untilLoaded } from "./sound";
