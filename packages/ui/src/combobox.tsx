"use client";
import { Combobox as BaseCombobox } from "@base-ui/react/combobox";
import { Check, ChevronDown, X } from "lucide-react";
import { useMemo } from "react";
import { controlBox, controlLine, floatBox, optionRow } from "./control-style";
import { cx } from "./cx";
import { useFieldLink } from "./field-context";
import { matchesSearch } from "./search-match";
import { useUiTexts } from "./ui-texts";

export interface ComboboxOption {
  readonly value: string;
  readonly label: string;
  /** Further words that find it, for example pinyin initials. */
  readonly keywords?: string;
  readonly hint?: string;
}

export interface ComboboxProps {
  readonly options: readonly ComboboxOption[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  /** Enter takes the first match without going to it. */
  readonly firstMatch?: boolean;
  readonly id?: string;
  readonly label?: string;
  readonly onBlur?: () => void;
  readonly className?: string;
}

/** One choice out of a long list, found by typing: name, part of it, or pinyin initials. */
export function Combobox({ options, value, onChange, placeholder, disabled = false, firstMatch = false, id, label, onBlur, className }: ComboboxProps) {
  const texts = useUiTexts();
  const field = useFieldLink(id);
  const chosen = useMemo(() => options.find((option) => option.value === value) ?? null, [options, value]);
  return (
    <BaseCombobox.Root<ComboboxOption>
      items={options}
      value={chosen}
      onValueChange={(next) => onChange(next?.value ?? null)}
      itemToStringLabel={(option) => option.label}
      isItemEqualToValue={(one, other) => one.value === other.value}
      filter={(option, query) => matchesSearch(query, option.label, option.keywords)}
      autoHighlight={firstMatch}
      disabled={disabled}
    >
      <BaseCombobox.InputGroup className={cx("relative flex min-w-0", className)}>
        <BaseCombobox.Input
          id={field.id}
          aria-label={label}
          aria-required={field.required || undefined}
          onBlur={onBlur}
          // What is typed next replaces what was chosen.
          {...(firstMatch && { onFocus: (event) => event.currentTarget.select() })}
          placeholder={placeholder ?? texts.choose}
          className={cx(controlBox, controlLine, "pr-16")}
        />
        <span className="absolute inset-y-0 right-0 flex items-center">
          <BaseCombobox.Clear aria-label={texts.clear} className="flex h-full w-8 items-center justify-center border-0 bg-transparent text-ink-3 hover:text-ink">
            <X size={14} aria-hidden="true" />
          </BaseCombobox.Clear>
          <BaseCombobox.Trigger aria-label={texts.expand} className="flex h-full w-8 items-center justify-center border-0 bg-transparent text-ink-3">
            <ChevronDown size={16} aria-hidden="true" />
          </BaseCombobox.Trigger>
        </span>
      </BaseCombobox.InputGroup>
      <BaseCombobox.Portal>
        <BaseCombobox.Positioner sideOffset={4} className="z-50 outline-none">
          <BaseCombobox.Popup className={cx(floatBox, "w-(--anchor-width) max-w-(--available-width)")}>
            <BaseCombobox.Empty className="px-3 py-2 text-ink-3 empty:p-0">{texts.noMatch}</BaseCombobox.Empty>
            <BaseCombobox.List aria-label={label ?? texts.choose} className="max-h-[min(20rem,var(--available-height))] overflow-y-auto py-1 empty:p-0">
              {(option: ComboboxOption) => (
                <BaseCombobox.Item key={option.value} value={option} className={optionRow}>
                  <span className="min-w-0 flex-1">
                    {option.label}
                    {option.hint !== undefined && <span className="ml-2 text-small text-ink-3">{option.hint}</span>}
                  </span>
                  <BaseCombobox.ItemIndicator className="text-brand">
                    <Check size={16} aria-hidden="true" />
                  </BaseCombobox.ItemIndicator>
                </BaseCombobox.Item>
              )}
            </BaseCombobox.List>
          </BaseCombobox.Popup>
        </BaseCombobox.Positioner>
      </BaseCombobox.Portal>
    </BaseCombobox.Root>
  );
}
