const developing = process.env.NODE_ENV === "development";

/**
 * What a page may load and run: its own scripts and those inline ones that carry the nonce of this answer (Next's stream
 * of page data), nothing from another host, nothing sent to one.
 */
export const pagePolicy = (nonce: string): string => [
  "default-src 'self'",
  `script-src 'self' 'nonce-${nonce}'${developing ? " 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  `connect-src 'self'${developing ? " ws:" : ""}`,
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** An unguessable word for one answer. */
export const newNonce = (): string => Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
