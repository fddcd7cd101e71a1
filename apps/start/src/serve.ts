import { startApplication } from "./application";
import type { ApplicationOptions } from "./application";
import { openServer, prepare } from "./database";
import { seedOnce } from "./demonstration";
import { isEnding } from "./ending.mjs";
import { printAddress } from "./welcome";

/** `npm start` after the installation and the build: database, demonstration, processes, address. */
export async function serve(options: ApplicationOptions): Promise<void> {
  const database = await prepare(await openServer(options.root));
  const accounts = await seedOnce(database);
  const { failed } = await startApplication(database, options);
  printAddress({ host: options.host, port: options.port, dataDir: database.dataDir, accounts });
  const failure = await failed;
  if (!isEnding()) throw failure;
}
