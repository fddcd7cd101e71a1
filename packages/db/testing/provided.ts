import type { Credentials } from "../src/prepare/index";

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

/** What the global set-up hands to the test files. */
export const provided = { url: "templateUrl", credentials: "templateCredentials" } as const;
