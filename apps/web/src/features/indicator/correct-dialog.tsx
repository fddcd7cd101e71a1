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
import { neighbourText, readNeighbours, readRank } from "./entry-line";
import type { IndicatorPage, ValueLine } from "./types";

type Values = { value: number | null; weight: number | null; cumulative: number | null; rank: string; neighbours: string; reason: string; source: string; document: string };

/** Place and neighbours as they are sent; what cannot be read becomes a place that the server refuses at its field. */
function ranking(rank: string, neighbours: string) {
  const [place, near] = [readRank(rank), readNeighbours(neighbours)];
  return { rank: place === undefined ? null : (place?.rank ?? Number.NaN), rankOf: place?.rankOf ?? null, neighbours: near === null ? [{ name: "", rank: 0, value: null }] : (near ?? []) };
}

/** A counter-entry: the new number with its reason; the old one stays. */
export function CorrectDialog({ value, page, onClose }: { readonly value: ValueLine; readonly page: IndicatorPage; readonly onClose: () => void }) {
  const t = useTranslations("indicator");
  const { mutateAsync } = useMutation(useTRPC().indicator.correct.mutationOptions());
  const weighted = page.definition.aggregation === "weighted";
  const addsUp = ["sum", "count", "days"].includes(page.definition.aggregation);
  const [start] = useState<Values>({ value: value.value, weight: value.weight, cumulative: value.cumulative, rank: value.rank === null ? "" : [value.rank, value.rankOf].filter((one) => one !== null).join("/"), neighbours: neighbourText(value.neighbours), reason: "", source: value.source, document: "" });
  return (
    <FormDialog<Values>
      open onOpenChange={onClose} title={t("action.correct")} description={`${page.definition.name} ${value.period}`} action={t("action.correct")} done={t("done.corrected")} values={start}
      send={({ rank, neighbours, weight, cumulative, ...given }) => mutateAsync({ ...given, ...ranking(rank, neighbours), ...(weighted && { weight }), ...(addsUp && { cumulative }), value: given.value ?? Number.NaN, valueId: value.id, version: value.version })}
    >
      <FormField<Values, "value"> name="value" label={t("dialog.value")} required>{({ value: number, onChange, onBlur }) => <NumberInput value={number} onChange={onChange} onBlur={onBlur} decimals={4} unit={page.definition.unit} />}</FormField>
      {weighted && <FormField<Values, "weight"> name="weight" label={t("dialog.weight")}>{(control) => <NumberInput {...control} min={0} decimals={4} />}</FormField>}
      {addsUp && <FormField<Values, "cumulative"> name="cumulative" label={t("dialog.cumulative")} hint={t("dialog.cumulativeHint")}>{(control) => <NumberInput {...control} decimals={4} unit={page.definition.unit} />}</FormField>}
      <FormField<Values, "rank"> name="rank" label={t("dialog.rank")} hint={t("entry.wrong.rank")}>{(control) => <Input {...control} maxLength={10} />}</FormField>
      <FormField<Values, "neighbours"> name="neighbours" label={t("dialog.neighbours")}>{(control) => <Input {...control} maxLength={200} />}</FormField>
      <FormField<Values, "reason"> name="reason" label={t("dialog.reason")} required>{(control) => <Textarea {...control} rows={2} />}</FormField>
      <FormField<Values, "source"> name="source" label={t("dialog.source")} required>{(control) => <Input {...control} />}</FormField>
      <FormField<Values, "document"> name="document" label={t("dialog.document")}>{(control) => <Input {...control} />}</FormField>
    </FormDialog>
  );
}
