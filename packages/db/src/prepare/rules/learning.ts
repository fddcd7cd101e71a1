import { inCounty, may, type Rule } from "./reach";

/** Lessons show sentences and follow the texts; proposals show a word and a count, and so are open to the administrator. */
export const learning: Rule[] = [
  { table: "lessons", read: may("'directive.read'", "county"), write: [{ verbs: ["add", "remove"], permissions: ["directive.decompose"], check: inCounty }] },
  {
    table: "word_proposals", read: may("'learning.read'", "county"),
    write: [
      { verbs: ["add", "change"], permissions: ["directive.decompose"], check: inCounty },
      // Whoever takes a learned word out of the organization closes its proposal too.
      { verbs: ["change"], permissions: ["learning.decide", "organization.manage"], check: inCounty },
    ],
  },
];
