"use client";
import { Combobox } from "@taizhang/ui/combobox";
import { Field } from "@taizhang/ui/field";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { GapProps } from "./gap-row";
import { optionsOf } from "./quick-set";

/** The lead unit that an item lacks, found by name, short name or pinyin initials. */
export function GapUnit({ candidate, bench, choices, names, onDone }: GapProps) {
  const t = useTranslations("directive.bench");
  const options = useMemo(() => optionsOf("leadUnitId", choices, names), [choices, names]);
  const save = (leadUnitId: string | null) => {
    if (leadUnitId === null) return;
    void bench.run(() => bench.commands.set({ candidates: [{ id: candidate.id, version: candidate.version }], set: { leadUnitId } })).then(onDone).catch(() => undefined);
  };
  return <Field label={`${t("field.leadUnitId")}：${candidate.title}`} hideLabel><Combobox options={options} value={null} onChange={save} placeholder={t("queue.unitPlaceholder")} firstMatch /></Field>;
}
