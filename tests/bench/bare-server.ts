import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";
import type { Question } from "./questions";

/** A bare route handler on loopback: one statement per request, no session, no rights, no validation. */
export async function bareServer(ownerUrl: string, asked: readonly Question[]): Promise<{ url: (question: Question) => string; close: () => Promise<void> }> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 10 });
  const server = createServer((request, response) => {
    const question = asked[Number(new URL(request.url ?? "/", "http://127.0.0.1").searchParams.get("q"))];
    if (!question) return void response.writeHead(404).end();
    pool.query({ name: question.name, text: question.sql, values: [...question.values()] })
      .then(({ rows }) => response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(rows)))
      .catch((error: unknown) => response.writeHead(500).end(String(error)));
    return undefined;
  });
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  const { port } = server.address() as AddressInfo;
  return {
    url: (question) => `http://127.0.0.1:${port}/?q=${asked.indexOf(question)}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => { server.close(resolve); });
      await pool.end();
    },
  };
}
