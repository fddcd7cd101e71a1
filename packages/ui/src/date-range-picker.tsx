"use client";
import { Popover } from "@base-ui/react/popover";
import { CalendarDays } from "lucide-react";
import { useState } from "react";
import { Button } from "./button";
import { Calendar, type DayMark } from "./calendar";
import { floatBox } from "./control-style";
import { cx } from "./cx";
import { fromIso, type IsoRange, presetRange, type RangePreset, toIso } from "./iso-date";
import { PickerTrigger } from "./picker-trigger";
import { usePhone } from "./use-phone";
import { useUiTexts } from "./ui-texts";

export interface DateRangePickerProps {
  readonly value: IsoRange;
  readonly onChange: (value: IsoRange) => void;
  readonly dayMark?: DayMark;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly id?: string;
  readonly label?: string;
  readonly onBlur?: () => void;
  readonly className?: string;
}

/** First and last day of a period, with 本月, 本季, 本年, 近30天 at hand. */
export function DateRangePicker(props: DateRangePickerProps) {
  const { value, onChange, dayMark, placeholder, disabled = false, id, label, onBlur, className } = props;
  const texts = useUiTexts();
  const phone = usePhone();
  const [open, setOpen] = useState(false);
  /** First day already clicked, waiting for the last. */
  const [begun, setBegun] = useState<Date | null>(null);
  const presets: readonly (readonly [RangePreset, string])[] = [
    ["month", texts.thisMonth],
    ["quarter", texts.thisQuarter],
    ["year", texts.thisYear],
    ["thirty", texts.lastThirtyDays],
  ];
  const change = (next: boolean) => {
    setOpen(next);
    setBegun(null);
  };
  const finish = (range: IsoRange) => {
    onChange(range);
    change(false);
  };
  const pick = (day: Date) => {
    if (begun === null) setBegun(day);
    else finish(day < begun ? { from: toIso(day), to: toIso(begun) } : { from: toIso(begun), to: toIso(day) });
  };
  const selected = begun === null ? { from: fromIso(value.from), to: fromIso(value.to) } : { from: begun, to: undefined };
  const text = value.from === null && value.to === null ? null : `${value.from ?? "…"} ${texts.rangeJoin} ${value.to ?? "…"}`;
  return (
    <Popover.Root open={open} onOpenChange={change}>
      <PickerTrigger
        text={text}
        placeholder={placeholder ?? texts.chooseRange}
        icon={<CalendarDays size={16} />}
        disabled={disabled}
        onClear={() => onChange({ from: null, to: null })}
        id={id}
        label={label}
        onBlur={onBlur}
        className={className}
      />
      <Popover.Portal>
        <Popover.Positioner sideOffset={4} align="start" collisionPadding={8} className="z-50 outline-none">
          <Popover.Popup aria-label={texts.chooseRange} className={cx(floatBox, "max-h-(--available-height) overflow-y-auto p-3 md:flex md:gap-3")}>
            <div className="flex flex-wrap gap-1 max-md:mb-2 md:w-24 md:flex-col md:border-r md:border-line md:pr-3">
              {presets.map(([preset, name]) => (
                <Button key={preset} variant="text" size="compact" onClick={() => finish(presetRange(preset, new Date()))}>
                  {name}
                </Button>
              ))}
            </div>
            <Calendar
              mode="range"
              months={phone ? 1 : 2}
              selected={selected}
              onSelect={(_range, clicked) => pick(clicked)}
              {...(dayMark === undefined ? {} : { dayMark })}
            />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
