"use client";
import { Select as BaseSelect } from "@base-ui/react/select";
import { Check, ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { controlBox, controlLine, floatBox, optionRow } from "./control-style";
import { cx } from "./cx";
import { useFieldLink } from "./field-context";
import { useUiTexts } from "./ui-texts";

export interface SelectOption<V extends string = string> {
  readonly value: V;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly disabled?: boolean;
}

export interface SelectProps<V extends string> {
  readonly options: readonly SelectOption<V>[];
  readonly value: V | null;
  readonly onChange: (value: V | null) => void;
  readonly placeholder?: string;
  /** Adds a first choice that clears the value. */
  readonly clearLabel?: string;
  readonly disabled?: boolean;
  readonly name?: string;
  readonly id?: string;
  /** Name for readers where no `Field` labels the control. */
  readonly label?: string;
  readonly className?: string;
  readonly onBlur?: () => void;
}

/** One choice out of a short list; for long lists use `Combobox` or `TreeSelect`. */
export function Select<V extends string>(props: SelectProps<V>) {
  const { options, value, onChange, placeholder, clearLabel, disabled = false, name, id, label, className } = props;
  const texts = useUiTexts();
  const field = useFieldLink(id);
  const cleared = clearLabel === undefined ? [] : [{ value: null, label: clearLabel }];
  const items = [...cleared, ...options.map((option) => ({ value: option.value, label: option.label }))];
  return (
    <BaseSelect.Root<V | null>
      items={items}
      value={value}
      onValueChange={(next) => onChange(next)}
      disabled={disabled}
      {...(name === undefined ? {} : { name })}
    >
      <BaseSelect.Trigger
        id={field.id}
        aria-label={label}
        aria-required={field.required || undefined}
        onBlur={props.onBlur}
        className={cx(controlBox, controlLine, "flex items-center justify-between gap-2 text-left", className)}
      >
        <BaseSelect.Value
          className="min-w-0 truncate data-placeholder:text-placeholder"
          placeholder={placeholder ?? texts.choose}
        />
        <BaseSelect.Icon className="shrink-0 text-ink-3">
          <ChevronDown size={16} aria-hidden="true" />
        </BaseSelect.Icon>
      </BaseSelect.Trigger>
      <BaseSelect.Portal>
        <BaseSelect.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50 outline-none">
          <BaseSelect.Popup className={cx(floatBox, "min-w-(--anchor-width) max-w-(--available-width)")}>
            <BaseSelect.List className="max-h-[min(20rem,var(--available-height))] overflow-y-auto py-1">
              {clearLabel !== undefined && <Option value={null} label={clearLabel} />}
              {options.map((option) => (
                <Option key={option.value} {...option} />
              ))}
            </BaseSelect.List>
          </BaseSelect.Popup>
        </BaseSelect.Positioner>
      </BaseSelect.Portal>
    </BaseSelect.Root>
  );
}

function Option({ value, label, icon, disabled = false }: Omit<SelectOption, "value"> & { readonly value: string | null }) {
  return (
    <BaseSelect.Item value={value} disabled={disabled} className={cx(optionRow, value === null && "text-ink-3")}>
      {icon}
      <BaseSelect.ItemText className="min-w-0 flex-1">{label}</BaseSelect.ItemText>
      <BaseSelect.ItemIndicator className="text-brand">
        <Check size={16} aria-hidden="true" />
      </BaseSelect.ItemIndicator>
    </BaseSelect.Item>
  );
}
