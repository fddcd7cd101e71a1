import { endDemonstration, hasCounty } from "@taizhang/db/embedded";
import { join } from "node:path";
import { runChild } from "./children.mjs";
import { onServer, openServer, prepare } from "./database";
import { PlainFailure } from "./plain-failure.mjs";
import { step } from "./progress.mjs";

interface Administrator {
  readonly username: string;
  readonly name: string;
  readonly password: string;
}

const COUNTY_EXISTS = 5;

/**
 * Begins a real county: its name and exactly the three administrators, whose one-time passwords are printed once and
 * kept nowhere. Units and accounts come by import.
 * @throws PlainFailure where a county exists already
 */
export async function setUpCounty({ root, county }: { readonly root: string; readonly county: string }): Promise<void> {
  const server = await openServer(root, { share: true });
  // Asked before anything is prepared: a county that another version or data directory runs must not notice.
  if (await onServer(server, () => hasCounty(server.ownerUrl))) throw countyExists();
  const database = await prepare(server);
  const { code, output } = await step("建立新县", "setting up the county", () =>
    runChild(
      [process.execPath, "--import", "tsx", join(root, "apps", "worker", "src", "cli.ts"), "access.setUp", "--as", "system", "--json", JSON.stringify({ county })],
      { cwd: root, env: { ...process.env, TAIZHANG_LOGIN_URL: database.credentials.loginUrl } },
    ),
  );
  if (code === COUNTY_EXISTS) throw countyExists();
  const administrators = code === 0 ? read(output) : [];
  if (administrators.length === 0) throw new PlainFailure("没有建成，数据库没有改动。", "It was not set up; the database is unchanged.", output.trim());
  if (database.embedded) await endDemonstration(database.dataDir);
  print(county, administrators);
}

const countyExists = (): PlainFailure => new PlainFailure("这个数据库里已经有一个县，没有改动。", "This database already holds a county; nothing was changed.");

function read(output: string): readonly Administrator[] {
  const line = output.split("\n").find((one) => one.startsWith("{"));
  const result: unknown = line === undefined ? null : JSON.parse(line);
  return typeof result === "object" && result !== null && "accounts" in result ? (result.accounts as readonly Administrator[]) : [];
}

function print(county: string, administrators: readonly Administrator[]): void {
  console.log(`\n  ${county} 已建立。以下口令只显示这一次，请分别交给三个不同的人，首次登录必须修改。`);
  console.log("  The county is set up. These passwords are shown only now: hand them to three different people.\n");
  for (const { username, name, password } of administrators) console.log(`  ${name}   ${username.padEnd(12)} ${password}`);
  console.log("\n  启动 · start:  npm start");
}
