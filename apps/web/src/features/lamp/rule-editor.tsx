"use client";
import { rulesError } from "@taizhang/domain/lamp";
import { lampPresetKeys, lampPresets } from "@taizhang/planning";
import { taskClasses, taskKinds, type TaskClass, type TaskKind } from "@taizhang/policy";
import { Button } from "@taizhang/ui/button";
import { Card } from "@taizhang/ui/card";
import { DatePicker } from "@taizhang/ui/date-picker";
import { Field } from "@taizhang/ui/field";
import { Input } from "@taizhang/ui/input";
import { Notice } from "@taizhang/ui/notice";
import { Select } from "@taizhang/ui/select";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useErrorText } from "@/components/error-text";
import { useDone } from "@/components/use-send";
import { useTRPC } from "@/trpc/client";
import { RuleRows } from "./rule-rows";
import { SimulationTable } from "./simulation-table";
import type { Rule, RuleSet } from "./types";

type Props = { readonly set: RuleSet | null; readonly preset: readonly Rule[]; readonly earliest: string };

/** A new version of a set, or a new set: begin with a preset, read each rule as a sentence, see what would change, then publish. */
export function RuleEditor({ set, preset, earliest }: Props) {
  const t = useTranslations("lampRules");
  const values = useTranslations("values");
  const errors = useTranslations("errors");
  const errorText = useErrorText();
  const router = useRouter();
  const trpc = useTRPC();
  const done = useDone();
  const [rules, setRules] = useState<Rule[]>([...(set?.versions[0]?.rules ?? preset)]);
  const [name, setName] = useState(set?.name ?? "");
  const [taskClass, setTaskClass] = useState<TaskClass | null>(set?.taskClass ?? null);
  const [kind, setKind] = useState<TaskKind | null>(set?.kind ?? null);
  const [effectiveOn, setEffectiveOn] = useState<string | null>(earliest);
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState<readonly Rule[] | null>(null);
  const wrong = rulesError(rules);
  const rowErrors = new Map(Object.entries(wrong ?? {}).flatMap(([field, { key, values: of }]) => {
    const index = /^rules\.(\d+)\./.exec(field)?.[1];
    return index === undefined ? [] : [[Number(index), errors(key as "lamp.bound", of as never)] as const];
  }));
  const simulation = useQuery({ ...trpc.lamp.simulate.queryOptions({ setId: set?.id ?? null, taskClass, kind, rules: [...(asked ?? [])] }), enabled: asked !== null });
  const finish = { onSuccess: () => { done(t("published", { day: effectiveOn ?? "" })); router.push("/lamps"); } };
  const create = useMutation(trpc.lamp.create.mutationOptions(finish));
  const activate = useMutation(trpc.lamp.activate.mutationOptions(finish));
  const tried = asked === rules && simulation.data !== undefined;
  const publish = () => {
    const common = { rules, effectiveOn: effectiveOn ?? "", reason };
    if (set === null) create.mutate({ ...common, name, taskClass, kind });
    else activate.mutate({ ...common, setId: set.id, version: set.version });
  };
  const refused = create.error ?? activate.error ?? simulation.error;
  return (
    <Card title={set === null ? t("new") : t("editing", { name: set.name })}>
      <div className="grid min-w-0 gap-4">
        {set === null && (
          <div className="grid gap-3 md:grid-cols-3">
            <Field label={t("name")} required><Input value={name} maxLength={40} onChange={(event) => setName(event.target.value)} /></Field>
            <Field label={t("kind")}><Select options={taskKinds.map((value) => ({ value, label: values(`taskKind.${value}`) }))} value={kind} onChange={setKind} clearLabel={t("everyKind")} placeholder={t("everyKind")} /></Field>
            <Field label={t("class")}><Select options={taskClasses.map((value) => ({ value, label: values(`taskClass.${value}`) }))} value={taskClass} onChange={setTaskClass} clearLabel={t("everyClass")} placeholder={t("everyClass")} /></Field>
          </div>
        )}
        <div className="flex flex-wrap items-center gap-2">
          <span className="text-ink-2">{t("beginWith")}</span>
          {lampPresetKeys.map((key) => <Button key={key} size="compact" onClick={() => setRules([...lampPresets[key]])}>{t(`preset.${key}`)}</Button>)}
        </div>
        <RuleRows rules={rules} onChange={setRules} errors={rowErrors} />
        {wrong?.["rules"] && <Notice tone="warning">{errors("lamp.no_overdue")}</Notice>}
        <div><Button disabled={wrong !== undefined} loading={simulation.isFetching} onClick={() => setAsked(rules)}>{t("simulate")}</Button> <span className="text-ink-3">{t("simulateHint")}</span></div>
        {tried && <SimulationTable simulation={simulation.data} />}
        <div className="grid gap-3 md:grid-cols-[12rem_minmax(0,1fr)]">
          <Field label={t("effectiveOn")} required hint={t("effectiveHint", { day: earliest })}><DatePicker value={effectiveOn} min={earliest} onChange={setEffectiveOn} /></Field>
          <Field label={t("reason")} required><Input value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} /></Field>
        </div>
        {refused && <Notice tone="error">{errorText(refused)}</Notice>}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={() => router.push("/lamps")}>{t("cancel")}</Button>
          <Button variant="primary" disabled={!tried || reason.trim() === "" || effectiveOn === null || (set === null && name.trim() === "")} loading={create.isPending || activate.isPending} onClick={publish}>{t("publish")}</Button>
        </div>
        {!tried && <p className="m-0 text-right text-small text-ink-3">{t("tryFirst")}</p>}
      </div>
    </Card>
  );
}
