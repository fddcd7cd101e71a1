import { newPasswords, prepareDatabase, type Credentials } from "@taizhang/db/prepare";
import { startTestCluster, withDatabase } from "@taizhang/db/testing/cluster";
import { seedDemo } from "@taizhang/demo";
import { openDb } from "@taizhang/domain/server";
import pg from "pg";
import { bareServer } from "./bare-server";
import { measure, table, type Line } from "./measure";
import { pastLines } from "./past";
import { planLines } from "./plan-of-500";
import { actorOf, questions, type Question } from "./questions";
import { clickOn, isBuilt, sessionCookie, webServer } from "./web-server";

/**
 * `npm run bench [-- 1 10] [words…]`: server time of ledger, search, item, overview, report, indicators, past days and
 * plans on the demo county at these scales, beside the bare statement and a bare route handler of the same question. Words
 * leave only the questions that contain one of them (`past`, `indicator`, `plan`). Everything runs on a cluster of its own and on loopback.
 */
const given = process.argv.slice(2);
const scales = given.map(Number).filter((scale) => scale > 0);
const words = given.filter((word) => !(Number(word) > 0));
const wanted = (question: string) => words.length === 0 || words.some((word) => question.includes(word));
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const rounds = { sql: 100, pages: 60 };

type Place = { ownerUrl: string; credentials: Credentials; scale: number; lines: Line[] };

async function rightsOn({ credentials, scale, lines }: Place, owner: pg.Pool, asked: readonly Question[]): Promise<void> {
  const db = openDb(credentials.loginUrl);
  try {
    for (const question of asked) await throughExecute(question);
  } finally {
    await db.$client.end();
  }

  async function throughExecute(question: Question): Promise<void> {
    const actor = await actorOf(owner, question.account);
    const ask = () => question.useCase(db, actor);
    lines.push({ scale: `×${scale}`, question: question.name, way: "use case, rights on", figures: await measure(ask, rounds.sql) });
  }
}

const get = async (url: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(url, { headers, redirect: "manual" });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
};

async function pages({ credentials, scale, lines }: Place, owner: pg.Pool, asked: readonly Question[]): Promise<void> {
  const web = await webServer(credentials);
  try {
    for (const { name, account, path } of asked) {
      if (!path) continue;
      const headers = { cookie: await sessionCookie(owner, account) };
      const page = `${web.url}${path}`;
      const click = await clickOn(page, headers);
      const common = { scale: `×${scale}`, question: name };
      lines.push({ ...common, way: "page, signed in", figures: await measure(() => get(page, headers), rounds.pages) });
      lines.push({ ...common, way: "page, on a click", figures: await measure(() => get(click.url, click.headers), rounds.pages) });
    }
  } finally {
    await web.stop();
  }
}

async function measureScale(place: Place): Promise<void> {
  const { ownerUrl } = place;
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 10 });
  try {
    await askAll(place, owner);
  } finally {
    await owner.end();
  }
}

async function askAll(place: Place, owner: pg.Pool): Promise<void> {
  const { ownerUrl, scale, lines } = place;
  const asked = (await questions(owner, new Date())).filter(({ name }) => wanted(name));
  const bare = await bareServer(ownerUrl, asked);
  try {
    for (const question of asked) await floors(question);
  } finally {
    await bare.close();
  }
  await rightsOn(place, owner, asked);
  lines.push(...(await pastLines(owner, place.credentials.loginUrl, { scale, wanted })));
  // A build that does not start must not cost the figures measured so far.
  if (isBuilt()) await pages(place, owner, asked).catch((error: unknown) => console.error(`The pages were not measured: ${String(error)}`));

  async function floors(question: Question): Promise<void> {
    const common = { scale: `×${scale}`, question: question.name };
    lines.push({ ...common, way: "bare SQL", figures: await measure(() => owner.query({ name: question.name, text: question.sql, values: [...question.values()] }), rounds.sql) });
    lines.push({ ...common, way: "bare route handler", figures: await measure(() => get(bare.url(question)), rounds.sql) });
  }
}

async function main(): Promise<void> {
  const cluster = await startTestCluster();
  const lines: Line[] = wanted("backward plan") ? await planLines() : [];
  const onCounty = words.length === 0 || words.some((word) => !"backward plan".includes(word));
  try {
    for (const scale of !onCounty ? [] : scales.length > 0 ? scales : [1, 10]) {
      const name = `${cluster.prefix}_bench_${scale}`.replace(".", "_");
      const admin = new pg.Client({ connectionString: cluster.ownerUrl });
      await admin.connect();
      await admin.query(`create database ${name}`);
      await admin.end();
      const ownerUrl = withDatabase(cluster.ownerUrl, name);
      const credentials = await prepareDatabase(ownerUrl, newPasswords());
      console.log(`×${scale}: seeding`);
      await seedDemo(ownerUrl, { today, scale });
      const vacuum = new pg.Client({ connectionString: ownerUrl });
      await vacuum.connect();
      await vacuum.query("vacuum analyze");
      await vacuum.end();
      console.log(`×${scale}: measuring`);
      await measureScale({ ownerUrl, credentials, scale, lines });
    }
  } finally {
    await cluster.stop();
  }
  const order = [...new Set(lines.map(({ question }) => question))];
  lines.sort((a, b) => a.scale.localeCompare(b.scale, "en", { numeric: true }) || order.indexOf(a.question) - order.indexOf(b.question));
  console.log(`\n${table(lines)}`);
  if (onCounty && !isBuilt()) console.log("\nThere is no build of the web application (npm run build): its pages were not measured.");
}

await main();
