import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { tellSocketAddress } from "./socket-address";

it("a request's own word about its address is not believed, unless a proxy is said to stand before the program", async () => {
  const server = createServer((request, response) => response.end(request.headers["x-forwarded-for"])).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const ask = async () => (await fetch(`http://127.0.0.1:${port}/`, { headers: { "x-forwarded-for": "10.9.9.9" } })).text();
  try {
    process.env.TAIZHANG_PROXY = "1";
    tellSocketAddress();
    expect(await ask()).toBe("10.9.9.9");
    delete process.env.TAIZHANG_PROXY;
    tellSocketAddress();
    expect(await ask()).toBe("127.0.0.1");
  } finally {
    server.close();
  }
});
