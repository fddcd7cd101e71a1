import { execFileSync, spawn } from "node:child_process";
import { createServer } from "node:net";
import type { AddressInfo, Server } from "node:net";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { givenDatabase, requireDiskSpace, requireFreePort, wantedPort } from "./machine.mjs";
import { PlainFailure } from "./plain-failure.mjs";
import { Tally } from "./tally";

const KEEPER = fileURLToPath(new URL("./keeper.mjs", import.meta.url));
let taken: Server | undefined;
afterEach(() => taken?.close());

async function takePort(host: string): Promise<number> {
  const server = createServer();
  taken = server;
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return (server.address() as AddressInfo).port;
}

describe("before the long work", () => {
  test.each(["127.0.0.1", "0.0.0.0"])("a port taken on %s is told in plain words with the way out", async (host) => {
    const port = await takePort(host);
    const failure = await requireFreePort(port, "127.0.0.1").catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(PlainFailure);
    expect(failure).toMatchObject({ zh: expect.stringContaining(`PORT=${port + 1} npm start`) });
  });

  test("PORT must be a port; 3000 without it", () => {
    expect(wantedPort({})).toBe(3000);
    expect(wantedPort({ PORT: "8080" })).toBe(8080);
    for (const PORT of ["http", "0", "70000", "3.5"]) expect(() => wantedPort({ PORT })).toThrow(PlainFailure);
  });

  test("DATABASE_URL must be the address of a PostgreSQL, and its secrets are not repeated", () => {
    expect(givenDatabase({})).toBeNull();
    for (const DATABASE_URL of ["postgres://li:a%40b@db.example/taizhang", "postgresql:///taizhang?host=/run/db"]) expect(givenDatabase({ DATABASE_URL })).toBe(DATABASE_URL);
    for (const DATABASE_URL of ["notaurl", "mysql://li:secret@db.example/taizhang", "postgres://li:secret%zz@db.example/taizhang", "postgres://li:sec#ret@db.example/taizhang"]) {
      const address = () => givenDatabase({ DATABASE_URL });
      expect(address).toThrow(PlainFailure);
      expect(address).toThrow(/^(?!.*sec).*address of a PostgreSQL/);
    }
  });

  test("a disk without room is told before anything is written", async () => {
    await expect(requireDiskSpace(tmpdir(), 1e12)).rejects.toMatchObject({ zh: expect.stringContaining("磁盘空间不足") });
    await requireDiskSpace(`${tmpdir()}/not/yet/there`, 1);
  });
});

test("what a killed launcher started ends with it, grandchildren included", async () => {
  // A launcher that starts a shell with a sleeping child through the keeper, tells its id, and waits.
  const source = `
    const child = require("node:child_process").spawn(process.execPath, [${JSON.stringify(KEEPER)}, "sh", "-c", "sleep 300 & echo $!; wait"],
      { detached: true, stdio: ["pipe", "inherit", "inherit"] });
    setInterval(() => {}, 1000);`;
  const launcher = spawn(process.execPath, ["-e", source], { stdio: ["ignore", "pipe", "inherit"] });
  const pid = await new Promise<string>((resolve) => launcher.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString().trim())));
  const isRunning = (): boolean => {
    try {
      return !/^Z/.test(execFileSync("ps", ["-o", "stat=", "-p", pid]).toString().trim());
    } catch {
      return false;
    }
  };
  expect(isRunning()).toBe(true);
  launcher.kill("SIGKILL");
  await expect.poll(isRunning, { timeout: 10_000 }).toBe(false);
}, 20_000);

test("the closing line counts passed and failed, and skipped only where there are any", () => {
  const tally = new Tally();
  tally.add({ passed: 3 });
  tally.add({ passed: 2, failed: 1 });
  expect(tally.closingLine()).toBe("5 passed, 1 failed");
  tally.add({ skipped: 4 });
  expect(tally.closingLine()).toBe("5 passed, 1 failed, 4 skipped");
});
