"use client";
import { Popover } from "@base-ui/react/popover";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { controlBox, controlLine } from "./control-style";
import { cx } from "./cx";
import { useFieldLink } from "./field-context";
import { useUiTexts } from "./ui-texts";

export interface PickerTriggerProps {
  readonly text: string | null;
  readonly placeholder: string;
  readonly icon: ReactNode;
  readonly disabled: boolean;
  readonly onClear: () => void;
  readonly id: string | undefined;
  readonly label: string | undefined;
  readonly onBlur: (() => void) | undefined;
  readonly className: string | undefined;
}

/** Closed face of the pickers that open a panel: value or placeholder, a clear button, an icon. */
export function PickerTrigger({ text, placeholder, icon, disabled, onClear, id, label, onBlur, className }: PickerTriggerProps) {
  const texts = useUiTexts();
  const field = useFieldLink(id);
  const clearable = text !== null && !disabled;
  return (
    <span className={cx("relative flex min-w-0", className)}>
      <Popover.Trigger
        id={field.id}
        // The popover adds aria-expanded and aria-controls.
        role="combobox"
        disabled={disabled}
        aria-label={label}
        aria-labelledby={label === undefined ? field.labelId : undefined}
        aria-describedby={field.describedBy}
        aria-invalid={field.invalid || undefined}
        aria-required={field.required || undefined}
        onBlur={onBlur}
        className={cx(controlBox, controlLine, "flex items-center text-left", clearable ? "pr-15" : "pr-9")}
      >
        <span className={cx("min-w-0 flex-1 truncate", text === null && "text-placeholder")} title={text ?? undefined}>
          {text ?? placeholder}
        </span>
      </Popover.Trigger>
      {clearable && (
        <button
          type="button"
          aria-label={texts.clear}
          onClick={onClear}
          className="absolute inset-y-0 right-8 flex w-6 items-center justify-center rounded-control border-0 bg-transparent text-ink-3 hover:text-ink"
        >
          <X size={14} aria-hidden="true" />
        </button>
      )}
      <span aria-hidden="true" className="pointer-events-none absolute inset-y-0 right-0 flex w-9 items-center justify-center text-ink-3">
        {icon}
      </span>
    </span>
  );
}
