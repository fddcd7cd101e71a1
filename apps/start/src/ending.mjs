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
      if (!isEnding() && process.stdout.isTTY) console.log("\n正在停止… Stopping…");
      void end(code);
    });
  }
  if (process.env.npm_lifecycle_event) watchParent();
}

function watchParent() {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) void end(143);
  }, 500).unref();
}
