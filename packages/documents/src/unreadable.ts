/** Why a file could not be read; the interface has one plain sentence for each. */
export const unreadableReasons = ["empty", "too_large", "binary", "encrypted", "unsupported", "damaged", "scanned"] as const;
export type UnreadableReason = (typeof unreadableReasons)[number];

/** A file that gives no text, with the reason; the only error that reading throws. */
export class UnreadableDocument extends Error {
  readonly reason: UnreadableReason;

  constructor(reason: UnreadableReason, detail: string) {
    super(detail);
    this.name = "UnreadableDocument";
    this.reason = reason;
  }
}
