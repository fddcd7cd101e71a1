"use client";
import { Switch as BaseSwitch } from "@base-ui/react/switch";
import { type ReactNode, useId } from "react";
import { cx } from "./cx";

export interface SwitchProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
  readonly disabled?: boolean;
  readonly className?: string;
}

/** A setting that takes effect at once. */
export function Switch({ checked, onChange, children, disabled = false, className }: SwitchProps) {
  const id = useId();
  return (
    <span className={cx("flex min-h-control w-fit items-center gap-2", className)}>
      <BaseSwitch.Root
        id={id}
        checked={checked}
        onCheckedChange={(next) => onChange(next)}
        disabled={disabled}
        aria-labelledby={`${id}-text`}
        className="flex h-5 w-9 shrink-0 items-center rounded-full border border-control bg-surface-2 px-0.5 transition-colors duration-150 data-checked:border-brand-fill data-checked:bg-brand-fill data-disabled:opacity-60"
      >
        <BaseSwitch.Thumb className="size-3.5 rounded-full bg-control transition-transform duration-150 data-checked:translate-x-4 data-checked:bg-white" />
      </BaseSwitch.Root>
      <label htmlFor={id} id={`${id}-text`} className={cx("text-body", disabled ? "text-ink-3" : "text-ink")}>
        {children}
      </label>
    </span>
  );
}
