"use client";
import { isFalling, lampBounds, lampMeasures, ruleLamps } from "@taizhang/planning";
import { Button } from "@taizhang/ui/button";
import { Checkbox } from "@taizhang/ui/checkbox";
import { IconButton } from "@taizhang/ui/icon-button";
import { NumberInput } from "@taizhang/ui/number-input";
import { Select } from "@taizhang/ui/select";
import { Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRuleSentence } from "./rule-sentences";
import type { Rule } from "./types";

type Props = { readonly rules: readonly Rule[]; readonly onChange: (rules: Rule[]) => void; readonly errors: ReadonlyMap<number, string> };

/** The rules to be edited, one per row, each with its sentence below and what is wrong with it. */
export function RuleRows({ rules, onChange, errors }: Props) {
  const t = useTranslations("lampRules");
  const set = (index: number, change: Partial<Rule>) => onChange(rules.map((rule, at) => (at === index ? { ...rule, ...change } : rule)));
  return (
    <div>
      <ol className="m-0 grid list-none gap-3 p-0">
        {rules.map((rule, index) => (
          <RuleRow
            // Rows have no name of their own; they are only added at the end and removed.
            key={index} rule={rule} number={index + 1} error={errors.get(index)} onSet={(change) => set(index, change)}
            onRemove={() => onChange(rules.filter((_, at) => at !== index))}
          />
        ))}
      </ol>
      <Button className="mt-3" size="compact" icon={<Plus size={16} aria-hidden="true" />} onClick={() => onChange([...rules, { measure: "gap", bound: 20, lamp: "yellow" }])}>{t("addRule")}</Button>
    </div>
  );
}

type RowProps = { readonly rule: Rule; readonly number: number; readonly error: string | undefined; readonly onSet: (change: Partial<Rule>) => void; readonly onRemove: () => void };

function RuleRow({ rule, number, error, onSet, onRemove }: RowProps) {
  const t = useTranslations("lampRules");
  const values = useTranslations("values.lamp");
  const sentence = useRuleSentence();
  const [low, high] = lampBounds[rule.measure];
  const short = rule.measure === "time_left" || rule.measure === "days_left";
  return (
    <li aria-label={t("ruleNumber", { n: number })} className="rounded-control border border-line p-3">
      <div className="flex min-w-0 flex-wrap items-center gap-2">
        <div className="w-48 max-w-full"><Select label={t("measureLabel")} options={lampMeasures.map((value) => ({ value, label: t(`measure.${value}`) }))} value={rule.measure} onChange={(measure) => measure && onSet({ measure, behind: undefined })} /></div>
        <NumberInput label={t("bound")} className="w-44" min={low} max={high} decimals={0} unit={t(`unit.${rule.measure}`)} value={rule.bound} onChange={(bound) => onSet({ bound: bound ?? low })} />
        <Checkbox checked={rule.beyond ?? false} onChange={(beyond) => onSet({ beyond })}>{t(isFalling(rule.measure) ? "below" : "above")}</Checkbox>
        {short && <NumberInput label={t("behind")} className="w-44" min={0} max={100} decimals={0} unit={t("unit.behind")} value={rule.behind ?? null} onChange={(behind) => onSet({ behind: behind === null || behind === 0 ? undefined : behind })} />}
        <div className="w-28"><Select label={t("lamp")} options={ruleLamps.map((value) => ({ value, label: values(value) }))} value={rule.lamp} onChange={(lamp) => lamp && onSet({ lamp })} /></div>
        <IconButton label={t("removeRule", { n: number })} icon={<Trash2 size={16} aria-hidden="true" />} onClick={onRemove} />
      </div>
      <p className="mt-2 mb-0 text-ink-2">{t("means", { sentence: sentence(rule), lamp: values(rule.lamp) })}</p>
      {error !== undefined && <p role="alert" className="mt-1 mb-0 text-lamp-red-text">{error}</p>}
    </li>
  );
}
