import { demoAccountSeeds } from "./accounts-data";
import { unitSeeds } from "./units-data";
import type { Role } from "@taizhang/policy";

export { demoPassword } from "./accounts-data";
export { CountyExists, seedDemo } from "./seed";

/** A named account of the demonstration, as the launcher prints it. */
export type DemoAccount = { username: string; name: string; role: Role; unit: string; title: string };
export const demoAccounts: readonly DemoAccount[] = demoAccountSeeds.map(({ username, name, role, unit, title }) =>
  ({ username, name, role, title, unit: unitSeeds.find(({ key }) => key === unit)?.name ?? unit }));
