"use client";
import { figureOf, requiredRemaining, whatIf } from "@taizhang/planning";
import { Button } from "@taizhang/ui/button";
import { Card } from "@taizhang/ui/card";
import { Field } from "@taizhang/ui/field";
import { NumberInput } from "@taizhang/ui/number-input";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { figure, periodText, plainTexts, requiredText } from "@/components/indicator-text";
import type { IndicatorPage } from "./types";

/** Assumed values of the next periods and what would then still be required: computed in the browser, stored nowhere (S26). */
export function WhatIf({ page }: { readonly page: IndicatorPage }) {
  const t = plainTexts(useTranslations("indicator"));
  const locale = useLocale();
  const { definition, detail: { rule, position, target }, figures } = page;
  const [typed, setTyped] = useState<readonly (number | null)[]>([]);
  const shown = position.remaining.slice(0, 6);
  const until = shown.findIndex((_, index) => typed[index] == null);
  const values = typed.slice(0, until === -1 ? shown.length : until).map((value) => value ?? 0);
  const after = whatIf(rule, position, values);
  const required = requiredRemaining(rule, target, after);
  const then = { ...figures, remaining: after.remaining.length, last: after.last, required };
  return (
    <Card title={t("whatIf.title")} actions={values.length > 0 ? <Button variant="text" size="compact" onClick={() => setTyped([])}>{t("whatIf.reset")}</Button> : undefined}>
      <p className="m-0 mb-3 text-ink-2">{t("whatIf.hint")}</p>
      <div className="grid gap-3 sm:grid-cols-3">
        {shown.map(({ name }, index) => (
          <Field key={name} label={t("whatIf.period", { period: periodText(name, locale) })}>
            <NumberInput value={typed[index] ?? null} decimals={Math.min(4, definition.decimals + 1)} unit={definition.unit} onChange={(value) => setTyped(shown.map((_, at) => (at === index ? value : (typed[at] ?? null))))} />
          </Field>
        ))}
      </div>
      <dl aria-live="polite" className="m-0 mt-3 grid grid-cols-1 gap-2 sm:grid-cols-2">
        <div><dt className="text-ink-2">{t("whatIf.figure")}</dt><dd className="m-0 text-h2 font-semibold">{figure(figureOf(rule, after), definition)}</dd></div>
        <div><dt className="text-ink-2">{t("whatIf.after")}</dt><dd className="m-0 text-h2 font-semibold">{requiredText(definition, then, t)}</dd></div>
      </dl>
    </Card>
  );
}
