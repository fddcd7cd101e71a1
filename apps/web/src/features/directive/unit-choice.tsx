"use client";
import { Combobox, type ComboboxOption } from "@taizhang/ui/combobox";
import { useTranslations } from "next-intl";
import { useMemo, type KeyboardEvent } from "react";
import type { Offered } from "./offered-units";

type Props = {
  readonly options: readonly ComboboxOption[]; readonly offered: readonly Offered[]; readonly value: string | null; readonly placeholder?: string;
  readonly onChange: (value: string | null) => void;
};

/** One found by name or pinyin; units that the text speaks for stand on top with the reason, and Enter takes the first. */
export function UnitChoice({ options, offered, value, placeholder, onChange }: Props) {
  const t = useTranslations("directive.bench.offered");
  const ordered = useMemo(() => {
    const byId = new Map(options.map((option) => [option.value, option]));
    const first = offered.flatMap(({ id, why }) => { const option = byId.get(id); return option ? [{ ...option, hint: t(why) }] : []; });
    const taken = new Set(first.map((option) => option.value));
    return [...first, ...options.filter((option) => !taken.has(option.value))];
  }, [options, offered, t]);
  const [top] = offered.length > 0 ? ordered : [];
  const takeFirst = (event: KeyboardEvent<HTMLDivElement>) => {
    const { target } = event;
    // What was typed or gone to in the list is the field's own.
    if (event.key !== "Enter" || event.nativeEvent.isComposing || !top || !(target instanceof HTMLInputElement) || target.value !== "" || target.hasAttribute("aria-activedescendant")) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(top.value);
  };
  return (
    <div onKeyDownCapture={takeFirst}>
      <Combobox options={ordered} value={value} onChange={onChange} placeholder={top && value === null ? t("enter", { unit: top.label }) : placeholder} firstMatch />
    </div>
  );
}
