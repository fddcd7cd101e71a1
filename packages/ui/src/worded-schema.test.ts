import { describe, expect, it } from "vitest";
import { wordedSchema, type FormSchema } from "./worded-schema";

type Values = { name: string; parts: { day: string }[] };
/** Finds a fault in every empty text and in every day but one. */
const schema: FormSchema<Values, Values> = {
  "~standard": {
    version: 1, vendor: "test",
    validate: (value) => {
      const { name, parts } = value as Values;
      const issues = [
        ...(name === "" ? [{ message: "Too small", path: ["name"] }] : []),
        ...parts.flatMap(({ day }, at) => (day === "2026-07-10" ? [] : [{ message: "Invalid", path: ["parts", { key: at }, "day"] }])),
      ];
      return issues.length > 0 ? { issues } : { value: { name, parts } };
    },
  },
};
const worded = wordedSchema(schema, ({ input }) => (input === "" ? "此项必填" : "填写有误"));

describe("a schema in other words", () => {
  it("says each fault by what it is and by the value that has it; the paths stay", async () => {
    const { issues } = await worded["~standard"].validate({ name: "", parts: [{ day: "2026-07-10" }, { day: "x" }, { day: "" }] });
    expect(issues).toEqual([
      { message: "此项必填", path: ["name"] }, { message: "填写有误", path: ["parts", { key: 1 }, "day"] }, { message: "此项必填", path: ["parts", { key: 2 }, "day"] },
    ].map((issue) => expect.objectContaining(issue)));
  });
  it("gives the values of what is right, as the schema does", async () => {
    expect(await worded["~standard"].validate({ name: "甲", parts: [], more: 1 })).toEqual({ value: { name: "甲", parts: [] } });
  });
});
