import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

const header = "x-forwarded-for";

function overwrite(message: unknown): void {
  const { request } = message as { request: IncomingMessage };
  const address = request.socket.remoteAddress?.replace(/^::ffff:/, "");
  if (address === undefined) delete request.headers[header];
  else request.headers[header] = address;
}

/**
 * Puts the socket's address where a proxy would write it, over whatever a request says of itself: otherwise each guess at a
 * password could come from another address. Behind a proxy of the county's own (`TAIZHANG_PROXY=1`) its word stands.
 */
export function tellSocketAddress(): void {
  if (process.env.TAIZHANG_PROXY !== "1") subscribe("http.server.request.start", overwrite);
}
