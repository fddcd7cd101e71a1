/** Counts of one run; each step such as types or lint counts as one beside the tests. */
export class Tally {
  passed = 0;
  failed = 0;
  skipped = 0;

  add(more: { passed?: number; failed?: number; skipped?: number }): void {
    this.passed += more.passed ?? 0;
    this.failed += more.failed ?? 0;
    this.skipped += more.skipped ?? 0;
  }

  /** The one closing line of the run: `N passed, N failed`, with `, N skipped` where there are any. */
  closingLine(): string {
    return `${this.passed} passed, ${this.failed} failed${this.skipped > 0 ? `, ${this.skipped} skipped` : ""}`;
  }
}
