import type { TestProject } from "vitest/node";
import { startTestCluster } from "./cluster";

declare module "vitest" {
  interface ProvidedContext {
    /** The owner's connection string of the template database: migrated, with reference data, never connected to. */
    templateUrl: string;
  }
}

/** Vitest's global set-up of the database tests: one cluster per run, one prepared template in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster();
  process.env.TAIZHANG_TEST_OWNER_URL = cluster.ownerUrl;
  project.provide("templateUrl", cluster.ownerUrl);
  return () => cluster.stop();
}
