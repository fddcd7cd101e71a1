"use client";
import { type ReactNode, useCallback, useContext, useEffect, useId } from "react";
import { type ControllerRenderProps, type FieldPath, type FieldValues, useController, useFormContext } from "react-hook-form";
import { Field } from "./field";
import { FieldHold, FormHolds, heldType } from "./field-hold";

export type FormControl<V extends FieldValues, N extends FieldPath<V>> = Omit<ControllerRenderProps<V, N>, "ref" | "disabled">;

export interface FormFieldProps<V extends FieldValues, N extends FieldPath<V>> {
  readonly name: N;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly required?: boolean;
  readonly className?: string;
  /** Draws the control; spread the given props onto it. */
  readonly children: (control: FormControl<V, N>) => ReactNode;
}

/** A `Field` bound to a value of the form around it. */
export function FormField<V extends FieldValues, N extends FieldPath<V> = FieldPath<V>>(props: FormFieldProps<V, N>) {
  const { name, label, hint, required = false, className, children } = props;
  const id = useId();
  const { control, clearErrors, getFieldState, setError } = useFormContext<V>();
  const holds = useContext(FormHolds);
  const { field, fieldState } = useController<V, N>({ name, control });
  const { ref, disabled: _disabled, ...bound } = field;
  // Composite controls have no input to hand over: focus goes to the labelled control by its id.
  useEffect(() => ref({ focus: () => document.getElementById(id)?.focus() }), [ref, id]);
  const hold = useCallback((message: string | null) => {
    if (message === null) holds.delete(name);
    else holds.set(name, message);
    if (getFieldState(name).error?.type !== heldType) return;
    if (message === null) clearErrors(name);
    else setError(name, { type: heldType, message });
  }, [clearErrors, getFieldState, holds, name, setError]);
  return (
    <Field
      id={id}
      label={label}
      error={fieldState.error?.message}
      required={required}
      {...(hint === undefined ? {} : { hint })}
      {...(className === undefined ? {} : { className })}
    >
      <FieldHold value={hold}>{children(bound)}</FieldHold>
    </Field>
  );
}
