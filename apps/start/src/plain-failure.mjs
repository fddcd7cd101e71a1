/** A failure a person can mend: two sentences (Chinese, English) and, where it helps, the detail behind them. */
export class PlainFailure extends Error {
  /**
   * @param {string} zh
   * @param {string} en
   * @param {string} [detail]
   */
  constructor(zh, en, detail = "") {
    super(en);
    this.name = "PlainFailure";
    this.zh = zh;
    this.en = en;
    this.detail = detail;
  }
}

/**
 * Prints a failure in plain words; anything unexpected keeps its stack.
 * @param {unknown} error
 */
export function printFailure(error) {
  if (error instanceof PlainFailure) {
    console.error(`\n✗ ${error.zh}\n  ${error.en}`);
    if (error.detail) console.error(`\n${error.detail}`);
    return;
  }
  console.error("\n✗ 出现意外错误。\n  Something unexpected went wrong.\n");
  console.error(error);
}

/**
 * The code of a system error ("ENOSPC"), or "".
 * @param {unknown} error
 */
export function systemCode(error) {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
