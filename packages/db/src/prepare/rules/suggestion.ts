import { inCounty, may, type Rule } from "./reach";

/** Written by the job that asks the model; a person can only ignore a suggestion. */
export const suggestion: Rule[] = [
  { table: "model_runs", read: may("'suggestion.read'", "county"), write: [{ verbs: ["add", "change"], permissions: ["suggestion.store"], check: inCounty }] },
  {
    table: "suggestions", read: may("'suggestion.read'", "county"),
    write: [
      { verbs: ["add", "remove"], permissions: ["suggestion.store"], check: inCounty },
      { verbs: ["change"], permissions: ["directive.decompose"], check: inCounty },
    ],
  },
];
