/** Largest body of a call; a pasted directive of 2 MB fits with its JSON. */
const largestBody = 8 * 1024 * 1024;

const refuse = (status: number, reason: string) => Response.json({ error: { reason } }, { status });

function hostOf(url: string): string | null {
  try {
    return new URL(url).host;
  } catch {
    return null;
  }
}

type Accepted = { contentType?: string; largest?: number };

/**
 * Refuses a body that says no length or too great a one, before any of it is read: browsers always say it, and what says none
 * could go on for ever. Returns null where the call is fine.
 */
export function refuseUnbounded({ headers }: Request, largest: number): Response | null {
  const length = headers.get("content-length");
  if (length === null || !/^\d+$/.test(length)) return refuse(411, "kernel.length_required");
  return Number(length) > largest ? refuse(413, "kernel.too_large") : null;
}

/**
 * Refuses what another site may have sent with our reader's cookie: a call must be JSON, which no foreign form can
 * send unasked, and its Origin must be the host it came to. Returns null where the call is fine.
 */
export function refuseForeign(request: Request, { contentType = "application/json", largest = largestBody }: Accepted = {}): Response | null {
  const { headers, method } = request;
  if (headers.get("sec-fetch-site") === "cross-site") return refuse(403, "kernel.foreign_origin");
  if (method === "GET" || method === "HEAD") return null;
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  const origin = headers.get("origin");
  if (origin === null || host === null || hostOf(origin) !== host) return refuse(403, "kernel.foreign_origin");
  if (!headers.get("content-type")?.startsWith(contentType)) return refuse(415, "kernel.not_json");
  return refuseUnbounded(request, largest);
}
