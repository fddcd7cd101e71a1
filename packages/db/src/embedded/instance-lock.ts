import { randomBytes } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { EmbeddedError, fromSystemError } from "./errors";
import { isAlive, startMark } from "./process";

interface Holder {
  readonly pid: number;
  readonly mark: string;
}

/** The process that holds the lock file now, or null where there is none or it has died. */
export async function lockHolder(path: string): Promise<number | null> {
  const text = await readFile(path, "utf8").catch(() => "");
  const holder = parse(text);
  return holder && (await holds(holder)) ? holder.pid : null;
}

/**
 * Takes the lock of a data directory for this process and returns how to let it go.
 * @throws EmbeddedError `already_running` while another living process holds it.
 */
export async function takeLock(path: string): Promise<() => Promise<void>> {
  const mine = `${JSON.stringify({ pid: process.pid, mark: await startMark(process.pid) })}\n`;
  const draft = `${path}.${process.pid}.${randomBytes(4).toString("hex")}`;
  try {
    await writeFile(draft, mine, { mode: 0o644 });
    while (!(await tryLink(draft, path))) await removeStale(path);
  } catch (cause) {
    throw fromSystemError(cause, path);
  } finally {
    await rm(draft, { force: true });
  }
  return async () => {
    if ((await readFile(path, "utf8").catch(() => "")) === mine) await rm(path, { force: true });
  };
}

/** Linking is atomic and refuses an existing name, which creating and then writing would not give. */
async function tryLink(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

async function removeStale(path: string): Promise<void> {
  const text = await readFile(path, "utf8").catch(() => "");
  const holder = parse(text);
  if (holder && (await holds(holder))) {
    throw new EmbeddedError("already_running", `another instance runs with pid ${holder.pid}`, { pid: holder.pid });
  }
  const aside = `${path}.${process.pid}.stale`;
  await rename(path, aside).catch(() => undefined);
  // Someone may have taken the lock between reading and renaming: what is not the stale text goes back.
  const moved = await readFile(aside, "utf8").catch(() => text);
  if (moved !== text) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

async function holds(holder: Holder): Promise<boolean> {
  return isAlive(holder.pid) && (holder.mark === "" || (await startMark(holder.pid)) === holder.mark);
}

function parse(text: string): Holder | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || !value || !("pid" in value) || typeof value.pid !== "number") return null;
    return { pid: value.pid, mark: "mark" in value ? String(value.mark) : "" };
  } catch {
    return null;
  }
}
