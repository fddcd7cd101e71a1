"use client";
import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { type DefaultValues, type FieldValues, useForm, type UseFormReturn } from "react-hook-form";

/** Any schema of the Standard Schema kind; zod's are. */
export type FormSchema<In extends FieldValues, Out> = Parameters<typeof standardSchemaResolver<In, unknown, Out>>[0];

/** A form checked by a schema (zod); messages appear when a field is left, then follow the typing. */
export function useSchemaForm<In extends FieldValues, Out>(
  schema: FormSchema<In, Out>,
  defaultValues: DefaultValues<In>,
): UseFormReturn<In, unknown, Out> {
  return useForm<In, unknown, Out>({ resolver: standardSchemaResolver(schema), defaultValues, mode: "onTouched" });
}
