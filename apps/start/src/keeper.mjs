/**
 * Runs one program and makes sure that it ends with us: when our standard input closes (the launcher ended,
 * even by kill -9) or a signal comes, the program's whole process group is ended.
 * Arguments: the program and its own arguments.
 */
import { spawn } from "node:child_process";

const PATIENCE_MS = 8_000;
const [command = "", ...args] = process.argv.slice(2);
const child = spawn(command, args, { detached: true, stdio: ["ignore", "inherit", "inherit"] });

/** @param {NodeJS.Signals} signal */
function toGroup(signal) {
  try {
    if (child.pid) process.kill(-child.pid, signal);
    return true;
  } catch {
    return false;
  }
}

let ending = false;
function end() {
  if (ending) return;
  ending = true;
  toGroup("SIGTERM");
  setTimeout(() => toGroup("SIGKILL"), PATIENCE_MS).unref();
}

child.on("error", (error) => {
  console.error(error.message);
  process.exit(127);
});
child.on("exit", async (code, signal) => {
  // What the program left behind in its group goes too.
  for (let waited = 0; toGroup(waited < 2_000 ? "SIGTERM" : "SIGKILL") && waited < 4_000; waited += 100) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  process.exit(code ?? (signal === "SIGTERM" || signal === "SIGINT" ? 0 : 1));
});
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(signal, end);
process.stdin.on("end", end).on("error", end).resume();
