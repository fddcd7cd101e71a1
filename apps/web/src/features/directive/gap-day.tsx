"use client";
import { proposedDay, readTypedDay } from "@taizhang/domain/directive";
import { Button } from "@taizhang/ui/button";
import { Field } from "@taizhang/ui/field";
import { Input } from "@taizhang/ui/input";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { DayWords } from "./day-words";
import type { GapProps } from "./gap-row";

/** The day that an item lacks: one is proposed with its reason; Enter takes it, or what was typed instead. */
export function GapDay({ candidate, bench, heldOn, today, onDone }: GapProps) {
  const t = useTranslations("directive.bench");
  const proposed = proposedDay(candidate, heldOn, today);
  const [typed, setTyped] = useState("");
  const [tried, setTried] = useState(false);
  const day = typed.trim() === "" ? proposed.day : readTypedDay(typed, heldOn);
  const save = () => {
    if (day === null) { setTried(true); return; }
    void bench.run(() => bench.commands.set({ candidates: [{ id: candidate.id, version: candidate.version }], set: { dueOn: day } })).then(onDone).catch(() => undefined);
  };
  return (
    <form className="grid gap-1" onSubmit={(event) => { event.preventDefault(); save(); }}>
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <Field label={`${t("field.dueOn")}：${candidate.title}`} hideLabel error={tried && day === null ? t("noDay") : undefined}>
            <Input value={typed} maxLength={30} autoComplete="off" placeholder={proposed.day} onChange={(event) => { setTyped(event.target.value); setTried(false); }} />
          </Field>
        </div>
        <Button type="submit">{t(typed.trim() === "" ? "queue.accept" : "save")}</Button>
      </div>
      <p className="m-0 text-small text-ink-2">
        {typed.trim() === "" ? t("queue.proposed", { day: proposed.day, words: candidate.deadlineText ?? t("queue.noWords"), reason: `${t(`queue.reason.${proposed.reason}`)}${proposed.fromToday ? t("queue.fromToday") : ""}` }) : <DayWords day={day} />}
      </p>
    </form>
  );
}
