import { readFile, rm, writeFile } from "node:fs/promises";
import { atEnd } from "./ending.mjs";
import { systemCode } from "./plain-failure.mjs";

/**
 * Does `work` while no other launcher of this checkout does the same kind of work.
 * @template Result
 * @param {string} path of the lock file; its directory exists
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function oneAtATime(path, work) {
  while (!(await take(path))) await new Promise((resolve) => setTimeout(resolve, 300));
  const release = () => rm(path, { force: true });
  const forget = atEnd(release);
  try {
    return await work();
  } finally {
    await release();
    forget();
  }
}

/** @param {string} path */
async function take(path) {
  try {
    await writeFile(path, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (systemCode(error) !== "EEXIST") throw error;
    const pid = Number(await readFile(path, "utf8").catch(() => ""));
    if (pid > 0 && !alive(pid)) await rm(path, { force: true });
    return false;
  }
}

/** @param {number} pid */
function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === "EPERM";
  }
}
