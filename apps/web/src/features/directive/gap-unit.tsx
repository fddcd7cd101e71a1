"use client";
import { Field } from "@taizhang/ui/field";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { GapProps } from "./gap-row";
import { offeredUnits } from "./offered-units";
import { optionsOf } from "./quick-set";
import { UnitChoice } from "./unit-choice";

/** The lead unit that an item lacks, found by name, short name or pinyin initials; what the text speaks for comes first. */
export function GapUnit({ candidate, bench, choices, names, onDone }: GapProps) {
  const t = useTranslations("directive.bench");
  const options = useMemo(() => optionsOf("leadUnitId", choices, names), [choices, names]);
  const offered = useMemo(() => offeredUnits(candidate, bench.candidates, choices), [candidate, bench.candidates, choices]);
  const save = (leadUnitId: string | null) => {
    if (leadUnitId === null) return;
    void bench.run(() => bench.commands.set({ candidates: [{ id: candidate.id, version: candidate.version }], set: { leadUnitId } })).then(onDone).catch(() => undefined);
  };
  return <Field label={`${t("field.leadUnitId")}：${candidate.title}`} hideLabel><UnitChoice {...{ options, offered }} value={null} onChange={save} placeholder={t("queue.unitPlaceholder")} /></Field>;
}
