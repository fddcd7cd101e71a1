"use client";
import { Select as BaseSelect } from "@base-ui/react/select";
import { Check, ChevronDown } from "lucide-react";
import { controlBox, controlLine, floatBox, optionRow } from "./control-style";
import { cx } from "./cx";
import { useFieldLink } from "./field-context";
import type { SelectOption } from "./select";
import { useUiTexts } from "./ui-texts";

export interface MultiSelectProps<V extends string> {
  readonly options: readonly SelectOption<V>[];
  readonly value: readonly V[];
  /** The chosen values in the order of the options. */
  readonly onChange: (value: V[]) => void;
  readonly placeholder?: string;
  readonly id?: string;
  /** Name for readers where no `Field` labels the control. */
  readonly label?: string;
  readonly className?: string;
}

/** Some choices out of a short list, which stays open while one chooses. */
export function MultiSelect<V extends string>({ options, value, onChange, placeholder, id, label, className }: MultiSelectProps<V>) {
  const texts = useUiTexts();
  const field = useFieldLink(id);
  const chosen = options.filter((option) => value.includes(option.value)).map((option) => option.label).join("、");
  return (
    <BaseSelect.Root<V, true>
      multiple
      items={options}
      value={[...value]}
      onValueChange={(next) => onChange(options.flatMap((option) => (next.includes(option.value) ? [option.value] : [])))}
    >
      <BaseSelect.Trigger id={field.id} aria-label={label} title={chosen} className={cx(controlBox, controlLine, "flex items-center justify-between gap-2 text-left", className)}>
        <BaseSelect.Value className={cx("min-w-0 truncate", chosen === "" && "text-placeholder")}>{() => (chosen === "" ? (placeholder ?? texts.choose) : chosen)}</BaseSelect.Value>
        <BaseSelect.Icon className="shrink-0 text-ink-3"><ChevronDown size={16} aria-hidden="true" /></BaseSelect.Icon>
      </BaseSelect.Trigger>
      <BaseSelect.Portal>
        <BaseSelect.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50 outline-none">
          <BaseSelect.Popup className={cx(floatBox, "min-w-(--anchor-width) max-w-(--available-width)")}>
            <BaseSelect.List className="max-h-[min(20rem,var(--available-height))] overflow-y-auto py-1">
              {options.map((option) => (
                <BaseSelect.Item key={option.value} value={option.value} disabled={option.disabled ?? false} className={optionRow}>
                  {option.icon}
                  <BaseSelect.ItemText className="min-w-0 flex-1">{option.label}</BaseSelect.ItemText>
                  <BaseSelect.ItemIndicator className="text-brand"><Check size={16} aria-hidden="true" /></BaseSelect.ItemIndicator>
                </BaseSelect.Item>
              ))}
            </BaseSelect.List>
          </BaseSelect.Popup>
        </BaseSelect.Positioner>
      </BaseSelect.Portal>
    </BaseSelect.Root>
  );
}
