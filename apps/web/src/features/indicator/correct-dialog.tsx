"use client";
import { useMutation } from "@tanstack/react-query";
import { FormField } from "@taizhang/ui/form-field";
import { Input } from "@taizhang/ui/input";
import { NumberInput } from "@taizhang/ui/number-input";
import { Textarea } from "@taizhang/ui/textarea";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/components/form-dialog";
import { useTRPC } from "@/trpc/client";
import type { IndicatorPage, ValueLine } from "./types";

type Values = { value: number | null; reason: string; source: string; document: string };

/** A counter-entry: the new number with its reason; the old one stays. */
export function CorrectDialog({ value, page, onClose }: { readonly value: ValueLine; readonly page: IndicatorPage; readonly onClose: () => void }) {
  const t = useTranslations("indicator");
  const { mutateAsync } = useMutation(useTRPC().indicator.correct.mutationOptions());
  const [start] = useState<Values>({ value: value.value, reason: "", source: value.source, document: "" });
  return (
    <FormDialog<Values>
      open onOpenChange={onClose} title={t("action.correct")} description={`${page.definition.name} ${value.period}`} action={t("action.correct")} done={t("done.corrected")} values={start}
      send={(given) => mutateAsync({ ...given, value: given.value ?? Number.NaN, valueId: value.id, version: value.version })}
    >
      <FormField<Values, "value"> name="value" label={t("dialog.value")} required>{({ value: number, onChange, onBlur }) => <NumberInput value={number} onChange={onChange} onBlur={onBlur} decimals={4} unit={page.definition.unit} />}</FormField>
      <FormField<Values, "reason"> name="reason" label={t("dialog.reason")} required>{(control) => <Textarea {...control} rows={2} />}</FormField>
      <FormField<Values, "source"> name="source" label={t("dialog.source")} required>{(control) => <Input {...control} />}</FormField>
      <FormField<Values, "document"> name="document" label={t("dialog.document")}>{(control) => <Input {...control} />}</FormField>
    </FormDialog>
  );
}
