"use client";
import type { CandidateValues } from "@taizhang/domain/directive";
import { NumberInput } from "@taizhang/ui/number-input";
import { useTranslations } from "next-intl";
import type { Names } from "./names";

type Targets = CandidateValues["fanOut"];
type Props = { readonly members: readonly string[]; readonly targets: Targets; readonly unit: string | null; readonly names: Names; readonly error: string | undefined; readonly onChange: (targets: Targets) => void };

/** The own target of each unit of a class; empty ones stay empty. */
export function FanOutEditor({ members, targets, unit, names, error, onChange }: Props) {
  const t = useTranslations("directive.bench.field");
  const values = new Map(targets.map(({ unitId, targetValue }) => [unitId, targetValue]));
  const change = (unitId: string, targetValue: number | null) => onChange([...targets.filter((target) => target.unitId !== unitId), ...(targetValue === null ? [] : [{ unitId, targetValue }])]);
  return (
    <fieldset className="m-0 min-w-0 border-0 p-0">
      <legend className="p-0 text-ink-2">{t("fanOut")}</legend>
      <p className="m-0 mb-2 text-small text-ink-3">{t("fanOutHint")}</p>
      {error !== undefined && <p role="alert" className="m-0 mb-2 text-small text-lamp-red-text">{error}</p>}
      <div className="grid max-h-72 grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-2 overflow-y-auto">
        {members.map((id) => (
          <div key={id} className="grid grid-cols-[minmax(0,1fr)_6rem] items-center gap-2">
            <span className="wrap-anywhere">{names.unit(id)}</span>
            <NumberInput value={values.get(id) ?? null} onChange={(next) => change(id, next)} min={0} decimals={2} label={`${names.unit(id) ?? ""} ${t("targetValue")}`} {...(unit ? { unit } : {})} />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
