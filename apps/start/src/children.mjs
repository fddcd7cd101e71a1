import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { atEnd } from "./ending.mjs";

const KEEPER = fileURLToPath(new URL("./keeper.mjs", import.meta.url));

/** Keeps every tool we start from calling out. */
export const QUIET = {
  NEXT_TELEMETRY_DISABLED: "1",
  TURBO_TELEMETRY_DISABLED: "1",
  TURBO_NO_UPDATE_NOTIFIER: "1",
  DO_NOT_TRACK: "1",
};

/**
 * @typedef {object} Child
 * @property {Promise<number>} ended resolves with the exit code
 * @property {() => Promise<void>} stop ends it with everything it started
 */

/**
 * Starts a program that ends with the launcher, however the launcher ends.
 * @param {readonly string[]} command
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, output: "show" | { file: string } | ((text: string) => void) }} options
 * @returns {Child}
 */
export function startChild(command, { cwd, env = process.env, output }) {
  const file = typeof output === "object" ? openSync(output.file, "w", 0o600) : null;
  const sink = file ?? (output === "show" ? "inherit" : "pipe");
  const child = spawn(process.execPath, [KEEPER, ...command], {
    cwd,
    env: { ...env, ...QUIET },
    detached: true,
    stdio: ["pipe", sink, sink],
  });
  if (file !== null) closeSync(file);
  if (typeof output === "function") {
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => output(String(chunk)));
  }
  child.stdin?.on("error", () => undefined);
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => {
    child.once("error", () => resolve(127));
    child.once("close", (code) => resolve(code ?? 1));
  });
  const stop = async () => {
    child.stdin?.end();
    await ended;
  };
  const forget = atEnd(stop);
  void ended.then(forget);
  return { ended, stop };
}

/**
 * Runs a program to its end, keeping its output.
 * @param {readonly string[]} command
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, show?: boolean }} options `show` also prints the output
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function runChild(command, { cwd, env, show = false }) {
  let output = "";
  const child = startChild(command, {
    cwd,
    env,
    output: (text) => {
      output += text;
      if (show) process.stdout.write(text);
    },
  });
  return { code: await child.ended, output };
}
