"use client";
import { type FormEvent, type ReactNode, useCallback, useState } from "react";
import { type FieldValues, FormProvider, type Path, type UseFormReturn } from "react-hook-form";
import { FormHolds, heldType } from "./field-hold";
import { Notice } from "./notice";

/** Messages of the server: by field path, and `form` for what belongs to no field. */
export interface FormErrors {
  readonly form?: string;
  readonly fields?: Readonly<Record<string, string>>;
}

export interface FormProps<In extends FieldValues, Out> {
  readonly form: UseFormReturn<In, unknown, Out>;
  /** Returns the server's refusal, or nothing when all went well. */
  readonly onSubmit: (values: Out) => Promise<FormErrors | undefined | void>;
  readonly children: ReactNode;
  readonly id?: string;
  /** A way out, beside the message above the form. */
  readonly help?: ReactNode;
  /** Filled with the fields that are not ready, and why: for the window around, which looks before it closes. */
  readonly holds?: Map<string, string>;
  readonly className?: string;
}

/** A form whose errors stand at their fields; the first one gets the focus, the server's as well as our own. It is not sent while a control is not ready. */
export function Form<In extends FieldValues, Out>({ form, onSubmit, children, id, help, holds: shared, className }: FormProps<In, Out>) {
  const { handleSubmit, setError, clearErrors, formState } = form;
  const [own] = useState(() => new Map<string, string>());
  const holds = shared ?? own;
  const submit = useCallback(
    (event: FormEvent<HTMLFormElement>) => {
      event.stopPropagation();
      clearErrors("root");
      void handleSubmit(async (values) => {
        const isHeld = holds.size > 0;
        const refused: FormErrors | undefined | void = isHeld ? { fields: Object.fromEntries(holds) } : await onSubmit(values);
        if (!refused) return;
        Object.entries(refused.fields ?? {}).forEach(([name, message], index) =>
          setError(name as Path<In>, { type: isHeld ? heldType : "server", message }, { shouldFocus: index === 0 }),
        );
        if (refused.form !== undefined) setError("root", { type: "server", message: refused.form });
      })(event);
    },
    [clearErrors, handleSubmit, holds, onSubmit, setError],
  );
  const message = formState.errors.root?.message;
  return (
    <FormProvider {...form}>
      <form noValidate id={id} onSubmit={submit} className={className}>
        {message !== undefined && (
          <Notice tone="error" action={help} className="mb-4">
            {message}
          </Notice>
        )}
        <FormHolds value={holds}>{children}</FormHolds>
      </form>
    </FormProvider>
  );
}
