import { prepareDatabase, newPasswords } from "../src/prepare/index";
import type { TestProject } from "vitest/node";
import { startTestCluster } from "./cluster";

/** Vitest's global set-up of the database tests: one cluster per run, one prepared template in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster();
  try {
    const credentials = await prepareDatabase(cluster.ownerUrl, newPasswords());
    project.provide("database", { ownerUrl: cluster.ownerUrl, ...credentials });
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  return () => cluster.stop();
}
