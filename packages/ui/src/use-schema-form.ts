"use client";
import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { type DefaultValues, type FieldValues, useForm, type UseFormReturn } from "react-hook-form";
import { wordedSchema, type FormSchema, type IssueText } from "./worded-schema";

export type { FormIssue, FormSchema, IssueText } from "./worded-schema";

/** A form checked by a schema (zod), whose faults `textOf` says; messages appear when a field is left, then follow the typing. */
export function useSchemaForm<In extends FieldValues, Out>(
  schema: FormSchema<In, Out>,
  defaultValues: DefaultValues<In>,
  textOf: IssueText,
): UseFormReturn<In, unknown, Out> {
  return useForm<In, unknown, Out>({ resolver: standardSchemaResolver(wordedSchema(schema, textOf)), defaultValues, mode: "onTouched" });
}
