"use client";
import { Input as BaseInput } from "@base-ui/react/input";
import type { ComponentProps, ReactNode } from "react";
import { controlBox, controlLine } from "./control-style";
import { cx } from "./cx";
import { useFieldLink } from "./field-context";

export interface InputProps extends Omit<ComponentProps<"input">, "prefix" | "size" | "value" | "defaultValue"> {
  readonly value?: string;
  readonly defaultValue?: string;
  /** Icon at the left edge. */
  readonly icon?: ReactNode;
}

/** One line of text. */
export function Input({ icon, className, id, ...rest }: InputProps) {
  const field = useFieldLink(id);
  const input = (
    <BaseInput
      id={field.id}
      aria-required={field.required || undefined}
      className={cx(controlBox, controlLine, icon !== undefined && "pl-8", icon === undefined && className)}
      {...rest}
    />
  );
  if (icon === undefined) return input;
  return (
    <span className={cx("relative flex min-w-0", className)}>
      <span aria-hidden="true" className="pointer-events-none absolute inset-y-0 left-2.5 flex items-center text-ink-3">
        {icon}
      </span>
      {input}
    </span>
  );
}
