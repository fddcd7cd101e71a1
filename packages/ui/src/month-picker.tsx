"use client";
import { Popover } from "@base-ui/react/popover";
import { Toggle } from "@base-ui/react/toggle";
import { ToggleGroup } from "@base-ui/react/toggle-group";
import { CalendarDays, ChevronLeft, ChevronRight } from "lucide-react";
import { useState } from "react";
import { floatBox } from "./control-style";
import { cx } from "./cx";
import { fill } from "./fill";
import { IconButton } from "./icon-button";
import { PickerTrigger } from "./picker-trigger";
import { useUiTexts } from "./ui-texts";

export interface MonthPickerProps {
  /** 2026-11, or nothing. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly id?: string;
  readonly label?: string;
  readonly onBlur?: () => void;
  readonly className?: string;
}

/** A month, for reporting periods. */
export function MonthPicker({ value, onChange, placeholder, disabled = false, id, label, onBlur, className }: MonthPickerProps) {
  const texts = useUiTexts();
  const [open, setOpen] = useState(false);
  const [year, setYear] = useState(() => Number(value?.slice(0, 4) ?? new Date().getFullYear()));
  const names = texts.monthNames.split(",");
  const chosen = value?.slice(0, 4) === String(year) ? [value.slice(5)] : [];
  const text = value === null ? null : fill(texts.yearMonth, { year: value.slice(0, 4), month: names[Number(value.slice(5)) - 1] ?? "" });
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <PickerTrigger
        text={text}
        placeholder={placeholder ?? texts.chooseMonth}
        icon={<CalendarDays size={16} />}
        disabled={disabled}
        onClear={() => onChange(null)}
        id={id}
        label={label}
        onBlur={onBlur}
        className={className}
      />
      <Popover.Portal>
        <Popover.Positioner sideOffset={4} align="start" collisionPadding={8} className="z-50 outline-none">
          <Popover.Popup aria-label={texts.chooseMonth} className={cx(floatBox, "w-72 p-3")}>
            <div className="mb-2 flex items-center justify-between">
              <IconButton label={texts.previousYear} icon={<ChevronLeft size={16} aria-hidden="true" />} onClick={() => setYear(year - 1)} />
              <span aria-live="polite" className="font-semibold">{year}</span>
              <IconButton label={texts.nextYear} icon={<ChevronRight size={16} aria-hidden="true" />} onClick={() => setYear(year + 1)} />
            </div>
            <ToggleGroup
              aria-label={texts.chooseMonth}
              value={chosen}
              onValueChange={(next) => {
                const month = next[0];
                if (month !== undefined) onChange(`${year}-${month}`);
                setOpen(false);
              }}
              className="grid grid-cols-3 gap-1"
            >
              {names.map((name, index) => (
                <Toggle
                  key={name}
                  value={String(index + 1).padStart(2, "0")}
                  className="min-h-control rounded-control border-0 bg-transparent text-body text-ink hover:bg-brand-soft data-pressed:bg-brand-fill data-pressed:text-white"
                >
                  {name}
                </Toggle>
              ))}
            </ToggleGroup>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
