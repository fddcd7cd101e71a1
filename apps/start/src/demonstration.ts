import { hasCounty } from "@taizhang/db/embedded";
import { onServer, type Database } from "./database";
import { step } from "./progress.mjs";

/** One account of the demonstration county, as printed after the start. */
export interface DemoAccount {
  /** Title of the role in Chinese and English. */
  readonly title: string;
  readonly username: string;
  readonly password: string;
}

/**
 * Seeds the demonstration county once and returns its accounts; a database that is not a demonstration,
 * or in which a real county was set up, gets nothing and has none.
 */
export async function seedOnce(database: Database): Promise<readonly DemoAccount[]> {
  if (!database.demonstration) return [];
  const begun = await onServer(database, () => hasCounty(database.ownerUrl));
  // On a given server TAIZHANG_DEMO may have stayed set beside a real county.
  if (begun && !database.embedded) return [];
  const { demoAccounts, demoPassword, seedDemo } = await import("@taizhang/demo");
  if (!begun) {
    await step("生成演示县", "seeding the demonstration county", () =>
      onServer(database, () => seedDemo(database.ownerUrl, { today: today(), scale: 1 })));
  }
  return demoAccounts.map(({ title, username }) => ({ title, username, password: demoPassword }));
}

/** The day in the county's own time zone, as YYYY-MM-DD. */
function today(): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date());
}
