"use client";
import { Popover } from "@base-ui/react/popover";
import { CalendarDays } from "lucide-react";
import { useRef, useState } from "react";
import { Calendar, type DayMark } from "./calendar";
import { controlBox, controlLine, floatBox } from "./control-style";
import { cx } from "./cx";
import { useFieldLink } from "./field-context";
import { fromIso, type IsoDate, readDate, toIso } from "./iso-date";
import { useUiTexts } from "./ui-texts";

export interface DatePickerProps {
  readonly value: IsoDate | null;
  readonly onChange: (value: IsoDate | null) => void;
  /** First and last day that may be chosen. */
  readonly min?: IsoDate;
  readonly max?: IsoDate;
  /** Marks 休 and 班 of the working calendar. */
  readonly dayMark?: DayMark;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly id?: string;
  readonly label?: string;
  readonly onBlur?: () => void;
  readonly className?: string;
}

/** A day, typed (2026-11-23, 20261123, 11-23) or picked from the calendar (button or Alt+↓). */
export function DatePicker(props: DatePickerProps) {
  const { value, onChange, min, max, dayMark, placeholder, disabled = false, id, label, onBlur, className } = props;
  const texts = useUiTexts();
  const field = useFieldLink(id);
  const box = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);
  /** What is being typed; nothing where the value itself is shown. */
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? value ?? "";
  const from = fromIso(min);
  const to = fromIso(max);
  const allowed = (iso: IsoDate) => (min === undefined || iso >= min) && (max === undefined || iso <= max);

  const commit = () => {
    if (draft === null) return;
    const read = draft.trim() === "" ? null : readDate(draft, new Date());
    // What cannot be read, or lies outside, falls back to the last good day instead of being kept unseen.
    setDraft(null);
    const good = draft.trim() === "" || (read !== null && allowed(read));
    if (good && read !== value) onChange(read);
  };

  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <span ref={box} className={cx("relative flex min-w-0", className)}>
        <input
          id={field.id}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          aria-label={label}
          aria-describedby={field.describedBy}
          aria-invalid={field.invalid || undefined}
          aria-required={field.required || undefined}
          disabled={disabled}
          placeholder={placeholder ?? texts.chooseDate}
          value={text}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={() => {
            commit();
            onBlur?.();
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter") commit();
            if (event.key === "ArrowDown" && event.altKey) {
              event.preventDefault();
              setOpen(true);
            }
          }}
          className={cx(controlBox, controlLine, "pr-9")}
        />
        <Popover.Trigger
          disabled={disabled}
          aria-label={texts.chooseDate}
          className="absolute inset-y-0 right-0 flex w-9 items-center justify-center rounded-control border-0 bg-transparent text-ink-3 hover:text-brand-strong max-md:w-11"
        >
          <CalendarDays size={16} aria-hidden="true" />
        </Popover.Trigger>
      </span>
      <Popover.Portal>
        <Popover.Positioner anchor={box} sideOffset={4} align="start" collisionPadding={8} className="z-50 outline-none">
          <Popover.Popup aria-label={texts.chooseDate} className={cx(floatBox, "p-3")}>
            <Calendar
              mode="single"
              selected={fromIso(value)}
              onSelect={(date) => {
                setDraft(null);
                onChange(date === undefined ? null : toIso(date));
                setOpen(false);
              }}
              disabled={[...(from === undefined ? [] : [{ before: from }]), ...(to === undefined ? [] : [{ after: to }])]}
              {...(dayMark === undefined ? {} : { dayMark })}
            />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
