import type { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import type { FieldValues } from "react-hook-form";

/** Any schema of the Standard Schema kind; zod's are. */
export type FormSchema<In extends FieldValues, Out> = Parameters<typeof standardSchemaResolver<In, unknown, Out>>[0];
type Issue = NonNullable<Awaited<ReturnType<FormSchema<FieldValues, unknown>["~standard"]["validate"]>>["issues"]>[number];
/** A fault of a value as the schema names it, with the value. */
export type FormIssue = Issue & { readonly input: unknown };
/** Says a fault in the reader's words. */
export type IssueText = (issue: FormIssue) => string;

const inputAt = (values: unknown, path: Issue["path"] = []): unknown =>
  path.reduce<unknown>((value, step) => (typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[typeof step === "object" ? step.key : step] : undefined), values);

/** The same schema with its faults in other words: a library's own are English and name types. */
export function wordedSchema<In extends FieldValues, Out>(schema: FormSchema<In, Out>, textOf: IssueText): FormSchema<In, Out> {
  const standard = schema["~standard"];
  return {
    "~standard": {
      ...standard,
      async validate(values) {
        const result = await standard.validate(values);
        return result.issues ? { issues: result.issues.map((issue) => ({ ...issue, message: textOf({ ...issue, input: inputAt(values, issue.path) }) })) } : result;
      },
    },
  };
}
