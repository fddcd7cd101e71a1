"use client";
import { useMutation } from "@tanstack/react-query";
import { targetKinds, trajectoryKinds, type TargetKind, type TrajectoryKind } from "@taizhang/policy";
import { FormField } from "@taizhang/ui/form-field";
import { Input } from "@taizhang/ui/input";
import { NumberInput } from "@taizhang/ui/number-input";
import { Select } from "@taizhang/ui/select";
import { Textarea } from "@taizhang/ui/textarea";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/components/form-dialog";
import { useTRPC } from "@/trpc/client";
import type { IndicatorPage } from "./types";

type Values = { kind: TargetKind; value: number | null; source: string; trajectory: TrajectoryKind; points: string };

/** `2026-06 12.5` a line; a line that cannot be read becomes a point the server refuses. */
const readPoints = (text: string) => text.split("\n").map((line) => line.trim()).filter(Boolean).map((line) => {
  const [period = "", cumulative = ""] = line.split(/[\s,，]+/u);
  return { period, cumulative: Number(cumulative) };
});

/** The target of a year, where it comes from, and its course. */
export function TargetDialog({ page, onClose }: { readonly page: IndicatorPage; readonly onClose: () => void }) {
  const t = useTranslations("indicator");
  const { mutateAsync } = useMutation(useTRPC().indicator.setTarget.mutationOptions());
  const before = page.targets.find(({ year }) => year === page.year);
  const [start] = useState<Values>({
    kind: before?.kind ?? (page.definition.direction === "higher" ? "floor" : "ceiling"), value: before?.value ?? null, source: before?.source ?? "", trajectory: before?.trajectory ?? "even",
    points: (before?.points ?? []).map(({ period, cumulative }) => `${period} ${cumulative}`).join("\n"),
  });
  return (
    <FormDialog<Values>
      open onOpenChange={onClose} title={t("action.target")} description={`${page.definition.name} ${t("year", { year: String(page.year) })}`} action={t("action.target")} done={t("done.target")} values={start}
      send={({ value, points, ...given }) => mutateAsync({ ...given, value: value ?? Number.NaN, points: readPoints(points), indicatorId: page.definition.id, year: page.year, ...(before && { version: before.version }) })}
    >
      <FormField<Values, "kind"> name="kind" label={t("dialog.targetKind")}>{({ value, onChange }) => <Select value={value} onChange={(kind) => onChange(kind ?? "floor")} options={targetKinds.map((kind) => ({ value: kind, label: t(`targetKind.${kind}`) }))} />}</FormField>
      <FormField<Values, "value"> name="value" label={t("dialog.targetValue")} required>{({ value, onChange, onBlur }) => <NumberInput value={value} onChange={onChange} onBlur={onBlur} decimals={4} />}</FormField>
      <FormField<Values, "source"> name="source" label={t("dialog.targetSource")} required>{(control) => <Input {...control} />}</FormField>
      <FormField<Values, "trajectory"> name="trajectory" label={t("dialog.trajectory")}>{({ value, onChange }) => <Select value={value} onChange={(kind) => onChange(kind ?? "even")} options={trajectoryKinds.map((kind) => ({ value: kind, label: t(`trajectory.${kind}`) }))} />}</FormField>
      <FormField<Values, "points"> name="points" label={t("dialog.points")}>{(control) => <Textarea {...control} rows={4} />}</FormField>
    </FormDialog>
  );
}
