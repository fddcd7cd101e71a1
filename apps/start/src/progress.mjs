/** Seconds between signs of life where the output is not a terminal. */
const SIGN_OF_LIFE_S = 15;

/**
 * Runs one step under a line that shows it is alive, and how long it took.
 * @template Result
 * @param {string} zh
 * @param {string} en
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function step(zh, en, work) {
  const title = `${zh} · ${en}`;
  const began = Date.now();
  const seconds = () => ((Date.now() - began) / 1000).toFixed(1);
  const tty = process.stdout.isTTY === true;
  process.stdout.write(tty ? `  … ${title}` : `  … ${title}\n`);
  const timer = setInterval(
    () => process.stdout.write(tty ? `\r  … ${title} ${seconds()} s` : `  … ${title} ${seconds()} s\n`),
    tty ? 500 : SIGN_OF_LIFE_S * 1000,
  );
  /** @param {string} mark */
  const close = (mark) => {
    clearInterval(timer);
    process.stdout.write(`${tty ? "\r" : ""}  ${mark} ${title} ${seconds()} s\n`);
  };
  try {
    const result = await work();
    close("✓");
    return result;
  } catch (error) {
    close("✗");
    throw error;
  }
}
