import { withClient } from "../client";

/** True once a county, the demonstration or a real one, has begun in a database, prepared or not. */
export async function hasCounty(ownerUrl: string): Promise<boolean> {
  return withClient({ connectionString: ownerUrl }, async (client) => {
    const { rows } = await client.query<{ migrated: boolean }>("select to_regclass('app.county') is not null as migrated");
    if (!rows[0]?.migrated) return false;
    const { rowCount } = await client.query("select from app.county");
    return Boolean(rowCount);
  });
}
