import { Client } from "pg";

/** True once a county, the demonstration or a real one, has begun in a migrated database. */
export async function hasCounty(ownerUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query("select from app.county");
    return Boolean(rowCount);
  } finally {
    await client.end();
  }
}
