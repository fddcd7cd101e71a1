"use client";
import { Field as BaseField } from "@base-ui/react/field";
import type { ComponentProps } from "react";
import { controlBox } from "./control-style";
import { cx } from "./cx";
import { useFieldLink } from "./field-context";

export interface TextareaProps extends Omit<ComponentProps<"textarea">, "value" | "defaultValue"> {
  readonly value?: string;
  readonly defaultValue?: string;
  /** Shows "written / allowed" under the right corner. */
  readonly showCount?: boolean;
}

/** Several lines of text, `rows` at least; grows with its content where the browser can, up to most of the window. */
export function Textarea({ className, id, rows = 3, showCount = false, maxLength, value, ...rest }: TextareaProps) {
  const field = useFieldLink(id);
  return (
    <span className={cx("flex min-w-0 flex-col", className)}>
      <BaseField.Control
        id={field.id}
        value={value}
        {...(maxLength === undefined ? {} : { maxLength })}
        aria-required={field.required || undefined}
        className={cx(controlBox, "field-sizing-content max-h-[70dvh] px-2.5 py-1.5")}
        style={{ minHeight: `max(5rem, calc(${rows} * 1lh + 0.875rem))` }}
        render={<textarea rows={rows} {...rest} />}
      />
      {showCount && value !== undefined && maxLength !== undefined && (
        <span className="self-end text-small text-ink-3">
          {value.length} / {maxLength}
        </span>
      )}
    </span>
  );
}
