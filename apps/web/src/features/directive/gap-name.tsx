"use client";
import { namesWithheld } from "@taizhang/domain/directive";
import { Button } from "@taizhang/ui/button";
import { Field } from "@taizhang/ui/field";
import { Input } from "@taizhang/ui/input";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { blankWords } from "./blank-words";
import type { GapProps } from "./gap-row";

/** The name behind the first XX同志 or XX河 of an item, or that none is needed. */
export function GapName({ candidate, bench, body, onDone }: GapProps) {
  const t = useTranslations("directive.bench");
  const [blank, ...more] = namesWithheld(candidate.reading);
  const [typed, setTyped] = useState("");
  const [tried, setTried] = useState(false);
  if (!blank) return null;
  const words = typed.trim();
  const save = (found: string | null) => {
    void bench.run(() => bench.commands.fillBlank({ id: candidate.id, version: candidate.version, start: blank.start, value: null, words: found })).then(() => {
      setTyped("");
      if (more.length === 0) onDone();
    }).catch(() => undefined);
  };
  return (
    <form className="grid gap-1" onSubmit={(event) => { event.preventDefault(); if (words === "") setTried(true); else save(words); }}>
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2">
        <Field label={`${t("queue.name")}：${blankWords(body, blank, 6, 4)}`} hideLabel error={tried && words === "" ? t("queue.noName") : undefined}><Input value={typed} maxLength={60} autoComplete="off" placeholder={t("queue.name")} onChange={(event) => { setTyped(event.target.value); setTried(false); }} /></Field>
        <Button type="submit">{t("save")}</Button>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="m-0 text-small text-ink-2">{t("queue.blankOf", { words: blankWords(body, blank, 8, 6), n: more.length })}</p>
        <Button variant="text" size="compact" onClick={() => save(null)}>{t("queue.notNeeded")}</Button>
      </div>
    </form>
  );
}
