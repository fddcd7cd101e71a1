import { everyVerb, me, type Rule } from "./reach";

export const ledger: Rule[] = [
  { table: "ledger_views", read: `user_id = ${me}`, write: [{ verbs: everyVerb, permissions: ["ledger.arrange"], check: `user_id = ${me}` }] },
];
