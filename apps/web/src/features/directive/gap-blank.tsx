"use client";
import { numbersWithheld } from "@taizhang/domain/directive";
import { Button } from "@taizhang/ui/button";
import { Field } from "@taizhang/ui/field";
import { Input } from "@taizhang/ui/input";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { blankWords } from "./blank-words";
import type { GapProps } from "./gap-row";
import { typedAmount } from "./typed-amount";

type Blank = GapProps["candidate"]["reading"]["blanks"][number];
/** What stands right after a blank is most often its unit (XX亿元, XX余家); offered, never taken without the person. */
const unitOf = (blank: Blank | undefined) => blank?.written?.replace(/^[多余几]/, "") ?? "";

/** The value of the first number that an item withholds, as a person knows it; nothing is invented (S 0.1). */
export function GapBlank({ candidate, bench, body, onDone }: GapProps) {
  const t = useTranslations("directive.bench");
  const [blank, ...more] = numbersWithheld(candidate.reading);
  const [typed, setTyped] = useState("");
  const [unit, setUnit] = useState(() => unitOf(blank));
  const [tried, setTried] = useState(false);
  if (!blank) return null;
  const amount = typedAmount(typed, unit);
  const fill = (found: { value: number | null; unit?: string }) => {
    void bench.run(() => bench.commands.fillBlank({ id: candidate.id, version: candidate.version, start: blank.start, ...found })).then(() => {
      setTyped("");
      const [following] = more;
      if (following) setUnit(unitOf(following)); else onDone();
    }).catch(() => undefined);
  };
  return (
    <form className="grid gap-1" onSubmit={(event) => { event.preventDefault(); if (amount === null) setTried(true); else fill(amount); }}>
      <div className="grid grid-cols-[minmax(0,1fr)_5rem_auto] items-start gap-2">
        <Field label={`${t("queue.value")}：${blankWords(body, blank)}`} hideLabel error={tried && amount === null ? t("queue.noNumber") : undefined}><Input value={typed} inputMode="decimal" maxLength={20} autoComplete="off" placeholder={t("queue.value")} onChange={(event) => { setTyped(event.target.value); setTried(false); }} /></Field>
        <Field label={t("field.targetUnit")} hideLabel><Input value={unit} maxLength={20} autoComplete="off" placeholder={t("field.targetUnit")} onChange={(event) => setUnit(event.target.value)} /></Field>
        <Button type="submit">{t("save")}</Button>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="m-0 text-small text-ink-2">{t("queue.blankOf", { words: blankWords(body, blank, 8, 4), n: more.length })}</p>
        <Button variant="text" size="compact" onClick={() => fill({ value: null })}>{t("queue.notNeeded")}</Button>
      </div>
    </form>
  );
}
