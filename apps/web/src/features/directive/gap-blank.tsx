"use client";
import { Button } from "@taizhang/ui/button";
import { Field } from "@taizhang/ui/field";
import { Input } from "@taizhang/ui/input";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { GapProps } from "./gap-row";

/** 1,200.5 or 12万 as a number; null where it is none. */
function amountOf(typed: string): number | null {
  const [, digits, scale] = /^(-?\d[\d,]*(?:\.\d+)?)(万|亿)?$/.exec(typed.normalize("NFKC").trim()) ?? [];
  if (digits === undefined) return null;
  return Number(digits.replaceAll(",", "")) * (scale === "亿" ? 1e8 : scale === "万" ? 1e4 : 1);
}

/** What stands right after a blank is most often its unit (XX万元 gives 元); offered, never taken without the person. */
const unitAfter = (body: string, end: number) => /^(?:亿|万)?(元|吨|亩|家|个|项|人|户|公里|套|处|%)/.exec(body.slice(end, end + 6))?.[1] ?? "";

/** The value of the first blank of an item, as a person knows it; nothing is invented (S 0.1). */
export function GapBlank({ candidate, bench, body, onDone }: GapProps) {
  const t = useTranslations("directive.bench");
  const [blank, ...more] = candidate.reading.blanks;
  const [typed, setTyped] = useState("");
  const [unit, setUnit] = useState(() => (blank ? unitAfter(body, blank.end) : ""));
  const [tried, setTried] = useState(false);
  if (!blank) return null;
  const value = amountOf(typed);
  const save = () => {
    if (value === null) { setTried(true); return; }
    void bench.run(() => bench.commands.fillBlank({ id: candidate.id, version: candidate.version, start: blank.start, value, unit })).then(() => {
      setTyped("");
      const [next] = more;
      if (next) setUnit(unitAfter(body, next.end)); else onDone();
    }).catch(() => undefined);
  };
  return (
    <form className="grid gap-1" onSubmit={(event) => { event.preventDefault(); save(); }}>
      <div className="grid grid-cols-[minmax(0,1fr)_5rem_auto] items-start gap-2">
        <Field label={`${t("queue.value")}：${body.slice(Math.max(0, blank.start - 6), blank.end)}`} hideLabel error={tried && value === null ? t("queue.noNumber") : undefined}><Input value={typed} inputMode="decimal" maxLength={20} autoComplete="off" placeholder={t("queue.value")} onChange={(event) => { setTyped(event.target.value); setTried(false); }} /></Field>
        <Field label={t("field.targetUnit")} hideLabel><Input value={unit} maxLength={20} autoComplete="off" placeholder={t("field.targetUnit")} onChange={(event) => setUnit(event.target.value)} /></Field>
        <Button type="submit">{t("save")}</Button>
      </div>
      <p className="m-0 text-small text-ink-2">{t("queue.blankOf", { words: body.slice(Math.max(candidate.start, blank.start - 8), Math.min(candidate.end, blank.end + 4)), n: more.length })}</p>
    </form>
  );
}
