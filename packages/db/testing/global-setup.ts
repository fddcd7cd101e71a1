import type { TestProject } from "vitest/node";
import { newPasswords, prepareDatabase } from "../src/prepare/index";
import { startTestCluster } from "./cluster";
import { provided } from "./provided";

/** Vitest's global set-up of the database tests: one cluster per run, one prepared template in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster();
  try {
    const credentials = await prepareDatabase(cluster.ownerUrl, newPasswords());
    process.env.TAIZHANG_TEST_OWNER_URL = cluster.ownerUrl;
    project.provide(provided.url, cluster.ownerUrl);
    project.provide(provided.credentials, credentials);
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  return () => cluster.stop();
}
