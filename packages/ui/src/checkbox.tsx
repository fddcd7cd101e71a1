"use client";
import { Checkbox as BaseCheckbox } from "@base-ui/react/checkbox";
import { Check, Minus } from "lucide-react";
import { type ReactNode, useId } from "react";
import { cx } from "./cx";

export interface CheckboxProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
  /** Some of what it stands for is chosen. */
  readonly indeterminate?: boolean;
  readonly disabled?: boolean;
  readonly name?: string;
  readonly className?: string;
}

/** One yes or no with its words beside it; the words are part of the target. */
export function Checkbox({ checked, onChange, children, indeterminate = false, disabled = false, name, className }: CheckboxProps) {
  const id = useId();
  return (
    <span className={cx("flex min-h-control w-fit items-center gap-2", className)}>
      <BaseCheckbox.Root
        id={id}
        checked={checked}
        onCheckedChange={(next) => onChange(next)}
        indeterminate={indeterminate}
        disabled={disabled}
        aria-labelledby={`${id}-text`}
        {...(name === undefined ? {} : { name })}
        className="flex size-4 shrink-0 items-center justify-center rounded-check border border-control bg-surface text-white data-checked:border-brand-fill data-checked:bg-brand-fill data-indeterminate:border-brand-fill data-indeterminate:bg-brand-fill data-disabled:border-line data-disabled:bg-surface-2 data-disabled:text-ink-3 max-md:size-5"
      >
        <BaseCheckbox.Indicator className="flex">
          {indeterminate ? <Minus size={12} strokeWidth={3} aria-hidden="true" /> : <Check size={12} strokeWidth={3} aria-hidden="true" />}
        </BaseCheckbox.Indicator>
      </BaseCheckbox.Root>
      <label htmlFor={id} id={`${id}-text`} className={cx("text-body", disabled ? "text-ink-3" : "text-ink")}>
        {children}
      </label>
    </span>
  );
}
