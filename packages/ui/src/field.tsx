"use client";
import { Field as BaseField } from "@base-ui/react/field";
import { type ReactNode, useId, useMemo } from "react";
import { cx } from "./cx";
import { FieldContext } from "./field-context";
import { useUiTexts } from "./ui-texts";

export interface FieldProps {
  readonly label: ReactNode;
  readonly children: ReactNode;
  readonly hint?: ReactNode;
  /** One message in plain words; its presence makes the control invalid. */
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly id?: string;
  /** The label is read out but not shown (filter bars with their own placeholder). */
  readonly hideLabel?: boolean;
  readonly className?: string;
}

/** Label, control, hint and one error message, tied together for readers and keyboards. */
export function Field({ label, children, hint, error, required = false, id, hideLabel = false, className }: FieldProps) {
  const texts = useUiTexts();
  const generated = useId();
  const controlId = id ?? generated;
  const invalid = error !== undefined && error !== "";
  const hasHint = hint !== undefined && !invalid;
  const link = useMemo(
    () => ({
      id: controlId,
      labelId: `${controlId}-label`,
      describedBy: invalid ? `${controlId}-error` : hasHint ? `${controlId}-hint` : undefined,
      invalid,
      required,
    }),
    [controlId, invalid, hasHint, required],
  );
  return (
    <FieldContext.Provider value={link}>
      <BaseField.Root invalid={invalid} className={cx("flex min-w-0 flex-col gap-1", className)}>
        <BaseField.Label
          id={link.labelId}
          htmlFor={controlId}
          className={hideLabel ? "sr-only" : "w-fit max-w-full text-body text-ink-2"}
        >
          {label}
          {required && (
            <span className="ml-1 text-small text-ink-3">
              {texts.required}
            </span>
          )}
        </BaseField.Label>
        {children}
        {hasHint && (
          <BaseField.Description id={`${controlId}-hint`} className="m-0 text-small text-ink-3">
            {hint}
          </BaseField.Description>
        )}
        {invalid && (
          <BaseField.Error id={`${controlId}-error`} match className="text-small text-lamp-red-text">
            {error}
          </BaseField.Error>
        )}
      </BaseField.Root>
    </FieldContext.Provider>
  );
}
