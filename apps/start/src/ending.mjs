import { readFileSync } from "node:fs";

const SHELLS = /^(sh|dash|bash|ash|zsh)$/m;

/** @type {Array<() => unknown>} */
const tasks = [];
/** @type {Promise<never> | null} */
let running = null;

/**
 * Adds something to be done at the end, last added first.
 * @param {() => unknown} task
 * @returns {() => void} takes it off the list again
 */
export function atEnd(task) {
  tasks.push(task);
  return () => {
    const at = tasks.indexOf(task);
    if (at >= 0) tasks.splice(at, 1);
  };
}

/** True from the moment the program has begun to end. */
export function isEnding() {
  return running !== null;
}

/**
 * Ends the program: everything started is stopped, in reverse order, then the process exits.
 * @param {number} code
 * @returns {Promise<never>}
 */
export function end(code) {
  running ??= (async () => {
    let result = code;
    for (const task of tasks.toReversed()) {
      try {
        await task();
      } catch (error) {
        console.error(error);
        result ||= 1;
      }
    }
    process.exit(result);
  })();
  return running;
}

/** Ends on Ctrl-C, on SIGTERM, when the terminal closes, and when npm is killed above us. */
export function endOnSignals() {
  for (const [signal, code] of /** @type {const} */ ([["SIGINT", 130], ["SIGTERM", 143], ["SIGHUP", 129]])) {
    process.on(signal, () => {
      if (!isEnding()) console.log("\n正在停止… Stopping…");
      void end(code);
    });
  }
  if (process.env.npm_lifecycle_event) watchParent();
}

/** npm may be killed without a word to us; between it and us there may be the shell that runs the script. */
function watchParent() {
  const parent = process.ppid;
  const shell = SHELLS.test(procField(parent, "comm")) ? parentOf(parent) : null;
  setInterval(() => {
    if (process.ppid !== parent || (shell !== null && parentOf(parent) !== shell)) void end(143);
  }, 200).unref();
}

/** @param {number} pid */
function parentOf(pid) {
  const stat = procField(pid, "stat");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1] ?? null;
}

/**
 * @param {number} pid
 * @param {"comm" | "stat"} name
 */
function procField(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    return "";
  }
}
