import { expect, it } from "vitest";
import { z } from "zod";
import { RecordDirective } from "../directive/model";
import { fieldErrors } from "./model";

const keysOf = (schema: z.ZodType, input: unknown) => {
  const { error } = schema.safeParse(input, { reportInput: true });
  return error && Object.fromEntries(Object.entries(fieldErrors(error)).map(([field, { key }]) => [field, key]));
};

it("what was left empty is required, whatever form it should have; what has another form is wrong", () => {
  const schema = z.object({ name: z.string().min(1), unit: z.uuid(), role: z.enum(["a", "b"]), day: z.iso.date() });
  expect(keysOf(schema, { name: "", unit: "", role: "", day: "" })).toEqual({ name: "kernel.required", unit: "kernel.required", role: "kernel.required", day: "kernel.required" });
  expect(keysOf(schema, {})).toEqual({ name: "kernel.required", unit: "kernel.required", role: "kernel.required", day: "kernel.required" });
  expect(keysOf(schema, { name: "甲", unit: "x", role: "c", day: "2026-02-30" })).toEqual({ unit: "kernel.invalid", role: "kernel.invalid", day: "kernel.invalid" });
});
it("a meeting without a name says that the name is required", () => {
  expect(keysOf(RecordDirective, { type: "plenary", level: "county", title: "  ", heldOn: "2026-07-10" })).toEqual({ title: "kernel.required" });
});
