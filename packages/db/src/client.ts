import pg from "pg";

/**
 * Opens one connection, works on it and closes it. Where the connection breaks, the statement under way fails and so
 * does the work; the program goes on.
 */
export async function withClient<Result>(options: pg.ClientConfig, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client(options);
  // An error that nobody listens to would end the program before the failing statement could say why.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
