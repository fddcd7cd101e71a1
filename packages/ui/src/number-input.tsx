"use client";
import { NumberField } from "@base-ui/react/number-field";
import { Minus, Plus } from "lucide-react";
import { cx } from "./cx";
import { useFieldLink } from "./field-context";
import { useUiTexts } from "./ui-texts";

export interface NumberInputProps {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  /** Most digits after the point. */
  readonly decimals?: number;
  /** Unit after the number, for example "%" or "万元". */
  readonly unit?: string;
  readonly disabled?: boolean;
  readonly id?: string;
  readonly label?: string;
  readonly onBlur?: () => void;
  readonly className?: string;
}

const stepper =
  "flex w-8 shrink-0 items-center justify-center border-0 border-l border-line bg-transparent text-ink-2 hover:bg-brand-soft " +
  "hover:text-brand-strong disabled:text-ink-3/60 max-md:w-11";

/** A number with its unit; arrow keys step, Shift steps by ten. */
export function NumberInput(props: NumberInputProps) {
  const { value, onChange, min, max, step = 1, decimals = 0, unit, disabled = false, id, label, onBlur, className } = props;
  const texts = useUiTexts();
  const field = useFieldLink(id);
  return (
    <NumberField.Root
      id={field.id}
      value={value}
      onValueChange={(next) => onChange(next)}
      {...(min === undefined ? {} : { min })}
      {...(max === undefined ? {} : { max })}
      step={step}
      largeStep={step * 10}
      format={{ maximumFractionDigits: decimals }}
      disabled={disabled}
      required={field.required}
      className={cx("min-w-0", className)}
    >
      <NumberField.Group className="flex h-control min-w-0 overflow-hidden rounded-control border border-control bg-surface focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-brand hover:border-brand data-disabled:border-line data-disabled:bg-surface-2 data-invalid:border-lamp-red">
        <NumberField.Input
          aria-label={label}
          onBlur={onBlur}
          className="w-full min-w-0 flex-1 border-0 bg-transparent px-2.5 text-right text-body text-ink outline-none disabled:text-ink-3"
        />
        {unit !== undefined && <span className="flex items-center pr-2 text-ink-2">{unit}</span>}
        <NumberField.Decrement aria-label={texts.decrease} className={stepper}>
          <Minus size={14} aria-hidden="true" />
        </NumberField.Decrement>
        <NumberField.Increment aria-label={texts.increase} className={stepper}>
          <Plus size={14} aria-hidden="true" />
        </NumberField.Increment>
      </NumberField.Group>
    </NumberField.Root>
  );
}
