"use client";
import { useMutation } from "@tanstack/react-query";
import { FormField } from "@taizhang/ui/form-field";
import { Input } from "@taizhang/ui/input";
import { NumberInput } from "@taizhang/ui/number-input";
import { RadioCards } from "@taizhang/ui/radio-cards";
import { Textarea } from "@taizhang/ui/textarea";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/components/form-dialog";
import { useTRPC } from "@/trpc/client";
import type { IndicatorPage, ValueLine } from "./types";

type Applied = { adjusted: number | null; basis: string; document: string };

/** An application to leave a value out on lawful grounds. */
export function ExclusionDialog({ value, page, onClose }: { readonly value: ValueLine; readonly page: IndicatorPage; readonly onClose: () => void }) {
  const t = useTranslations("indicator");
  const { mutateAsync } = useMutation(useTRPC().indicator.applyExclusion.mutationOptions());
  const [start] = useState<Applied>({ adjusted: null, basis: "", document: "" });
  return (
    <FormDialog<Applied>
      open onOpenChange={onClose} title={t("action.exclude")} description={`${page.definition.name} ${value.period}：${value.value}`} action={t("action.exclude")} done={t("done.applied")} values={start}
      send={(given) => mutateAsync({ ...given, indicatorId: page.definition.id, period: value.period })}
    >
      <FormField<Applied, "basis"> name="basis" label={t("dialog.basis")} required>{(control) => <Textarea {...control} rows={3} />}</FormField>
      <FormField<Applied, "document"> name="document" label={t("dialog.document")}>{(control) => <Input {...control} />}</FormField>
      <FormField<Applied, "adjusted"> name="adjusted" label={t("dialog.adjusted")} hint={t("dialog.adjustedHint")}>{({ value: number, onChange, onBlur }) => <NumberInput value={number} onChange={onChange} onBlur={onBlur} decimals={4} unit={page.definition.unit} />}</FormField>
    </FormDialog>
  );
}

type Decided = { approve: "yes" | "no"; decision: string; document: string };

/** The upper body's answer to an application, with its document. */
export function DecideDialog({ exclusion, onClose }: { readonly exclusion: IndicatorPage["exclusions"][number]; readonly onClose: () => void }) {
  const t = useTranslations("indicator");
  const { mutateAsync } = useMutation(useTRPC().indicator.decideExclusion.mutationOptions());
  const [start] = useState<Decided>({ approve: "yes", decision: "", document: "" });
  return (
    <FormDialog<Decided>
      open onOpenChange={onClose} title={t("action.decide")} description={exclusion.basis} action={t("action.decide")} done={t("done.decided")} values={start}
      send={({ approve, ...given }) => mutateAsync({ ...given, approve: approve === "yes", exclusionId: exclusion.id, version: exclusion.version })}
    >
      <FormField<Decided, "approve"> name="approve" label={t("dialog.approve")}>
        {({ value, onChange }) => <RadioCards label={t("dialog.approve")} value={value} onChange={onChange} options={[{ value: "yes", label: t("dialog.approved") }, { value: "no", label: t("dialog.refused") }]} />}
      </FormField>
      <FormField<Decided, "decision"> name="decision" label={t("dialog.decision")} required>{(control) => <Textarea {...control} rows={2} />}</FormField>
      <FormField<Decided, "document"> name="document" label={t("dialog.decisionDocument")} required>{(control) => <Input {...control} />}</FormField>
    </FormDialog>
  );
}
