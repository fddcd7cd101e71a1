import type { TestProject } from "vitest/node";
import { newPasswords, prepareDatabase } from "../src/prepare/index";
import type { Credentials } from "../src/prepare/index";
import { startTestCluster } from "./cluster";

declare module "vitest" {
  interface ProvidedContext {
    /**
     * The owner's connection string of the template: prepared, empty of rows. Clone it
     * (`create database … template …`); a connection to it would stand in the way of cloning.
     */
    templateUrl: string;
    /** The roles of the template; with another database's name they hold for every clone of it. */
    templateCredentials: Credentials;
  }
}

/** Vitest's global set-up of the database tests: one cluster per run, one prepared template in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster();
  try {
    const credentials = await prepareDatabase(cluster.ownerUrl, newPasswords());
    process.env.TAIZHANG_TEST_OWNER_URL = cluster.ownerUrl;
    project.provide("templateUrl", cluster.ownerUrl);
    project.provide("templateCredentials", credentials);
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  return () => cluster.stop();
}
