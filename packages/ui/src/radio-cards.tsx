"use client";
import { Radio } from "@base-ui/react/radio";
import { RadioGroup } from "@base-ui/react/radio-group";
import type { ReactNode } from "react";
import { cx } from "./cx";
import { useFieldLink } from "./field-context";

export interface RadioCard<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly icon?: ReactNode;
  readonly disabled?: boolean;
}

export interface RadioCardsProps<V extends string> {
  readonly options: readonly RadioCard<V>[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  /** Name for readers where no `Field` labels the group. */
  readonly label?: string;
  readonly columns?: 1 | 2 | 3;
}

const grids = { 1: "grid-cols-1", 2: "grid-cols-1 sm:grid-cols-2", 3: "grid-cols-1 sm:grid-cols-3" } as const;

/** A few choices that need a word of explanation each; all are seen at once. */
export function RadioCards<V extends string>({ options, value, onChange, label, columns = 2 }: RadioCardsProps<V>) {
  const field = useFieldLink();
  return (
    <RadioGroup
      id={field.id}
      value={value}
      onValueChange={(next) => {
        const chosen = options.find((option) => option.value === next);
        if (chosen !== undefined) onChange(chosen.value);
      }}
      aria-label={label}
      aria-labelledby={label === undefined ? field.labelId : undefined}
      aria-describedby={field.describedBy}
      className={cx("grid min-w-0 gap-2", grids[columns])}
    >
      {options.map((option) => (
        <label
          key={option.value}
          className="flex min-w-0 cursor-pointer items-start gap-2.5 rounded-control border border-control bg-surface px-3 py-2 hover:border-brand has-data-checked:border-brand has-data-checked:bg-brand-soft has-data-disabled:cursor-not-allowed has-data-disabled:border-line has-data-disabled:bg-surface-2"
        >
          <Radio.Root
            value={option.value}
            disabled={option.disabled ?? false}
            className="mt-1 flex size-4 shrink-0 items-center justify-center rounded-full border border-control bg-surface data-checked:border-brand-fill"
          >
            <Radio.Indicator className="size-2 rounded-full bg-brand-fill" />
          </Radio.Root>
          <span className="min-w-0 flex-1">
            <span className="flex items-center gap-1.5 text-body font-medium">
              {option.icon}
              {option.label}
            </span>
            {option.hint !== undefined && <span className="block text-small text-ink-2">{option.hint}</span>}
          </span>
        </label>
      ))}
    </RadioGroup>
  );
}
