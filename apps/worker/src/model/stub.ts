import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { ModelServer } from "./keys";

type Handler = (body: { model: string; messages: { role: string; content: string }[] }, response: ServerResponse, request: IncomingMessage) => void;

/** A model server on loopback for tests; it answers as it is told, also badly. */
export class Stub {
  readonly asked: string[] = [];
  private constructor(private readonly server: Server) {}
  static async start(handler: Handler): Promise<Stub> {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on("data", (part: Buffer) => parts.push(part));
      request.on("end", () => {
        asked.push(request.url ?? "");
        handler(JSON.parse(Buffer.concat(parts).toString("utf8") || "{}"), response, request);
      });
      response.on("error", () => undefined);
    });
    await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
    const stub = new Stub(server);
    Object.assign(stub, { asked });
    return stub;
  }
  model(timeoutMs = 2_000): ModelServer {
    return { url: new URL(`http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1/chat/completions`), name: "stub", key: "k", timeoutMs };
  }
  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => { this.server.close(() => resolve()); });
  }
}

/** An answer in the form of chat completions. */
export const says = (content: string) => (response: ServerResponse): void => {
  response.setHeader("content-type", "application/json").end(JSON.stringify({ choices: [{ message: { role: "assistant", content } }] }));
};
