"use client";
import { useMutation } from "@tanstack/react-query";
import type { QuotaRow } from "@taizhang/domain/plan";
import type { TaskItem } from "@taizhang/domain/task";
import { monthsBetween } from "@taizhang/planning";
import { quotaGrains, quotaSpreads, type QuotaGrain, type QuotaSpread } from "@taizhang/policy";
import { DatePicker } from "@taizhang/ui/date-picker";
import { FormField } from "@taizhang/ui/form-field";
import { Input } from "@taizhang/ui/input";
import { NumberInput } from "@taizhang/ui/number-input";
import { Select } from "@taizhang/ui/select";
import { Textarea } from "@taizhang/ui/textarea";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { FormDialog } from "@/components/form-dialog";
import { useTRPC } from "@/trpc/client";
import { QuotaHistory } from "./quota-history";

type Props = { readonly item: TaskItem; readonly quota: QuotaRow | null; readonly onClose: () => void };
type Values = {
  target: number | null; unit: string; decimals: number | null; startOn: string | null; dueOn: string | null; spread: QuotaSpread | null; grain: QuotaGrain | null; amounts: string;
};

const numbersOf = (text: string): number[] => text.split(/[\s,，、;；]+/u).filter(Boolean).map(Number);

/** A target over its months: evenly, by the months of an earlier year, or by hand (pasted from a row of Excel). */
export function QuotaDialog({ item: { head }, quota, onClose }: Props) {
  const t = useTranslations("plan.quota");
  const { mutateAsync } = useMutation(useTRPC().plan.setQuota.mutationOptions());
  const values = useMemo<Values>(() => ({
    target: quota?.target ?? head.targetValue, unit: quota?.unit ?? head.targetUnit ?? "", decimals: quota?.decimals ?? 0, startOn: quota?.startOn ?? head.startOn, dueOn: quota?.dueOn ?? head.dueOn,
    spread: quota?.spread ?? "even", grain: quota?.grain ?? "month", amounts: quota?.spread === "hand" ? quota.months.map(({ amount }) => amount).join(" ") : "",
  }), [quota, head]);
  const send = ({ target, decimals, startOn, dueOn, spread, grain, amounts, unit }: Values) => mutateAsync({
    taskId: head.id, version: quota?.version ?? 0, target: target ?? 0, unit, decimals: decimals ?? 0, startOn: startOn ?? "", dueOn: dueOn ?? "", spread: spread ?? "even", grain: grain ?? "month",
    ...(spread === "even" ? {} : { amounts: numbersOf(amounts) }),
  });
  const months = values.startOn && values.dueOn ? monthsBetween(values.startOn, values.dueOn).length : 12;
  return (
    <FormDialog<Values> open onOpenChange={onClose} title={t("form")} description={head.title} action={t("save")} done={t("saved")} values={values} send={send}>
      <div className="grid gap-4 sm:grid-cols-3 *:min-w-0">
        <FormField<Values, "target"> name="target" label={t("target")} required>{(control) => <NumberInput {...control} min={0} decimals={4} />}</FormField>
        <FormField<Values, "unit"> name="unit" label={t("unit")} required>{(control) => <Input {...control} maxLength={20} />}</FormField>
        <FormField<Values, "decimals"> name="decimals" label={t("decimals")}>{(control) => <NumberInput {...control} min={0} max={4} />}</FormField>
      </div>
      <div className="grid gap-4 sm:grid-cols-2 *:min-w-0">
        <FormField<Values, "startOn"> name="startOn" label={t("start")} required>{(control) => <DatePicker {...control} />}</FormField>
        <FormField<Values, "dueOn"> name="dueOn" label={t("end")} required>{(control) => <DatePicker {...control} />}</FormField>
        <FormField<Values, "spread"> name="spread" label={t("spread")}>{(control) => <Select {...control} options={quotaSpreads.map((value) => ({ value, label: t(`spreads.${value}`) }))} />}</FormField>
        <FormField<Values, "grain"> name="grain" label={t("grain")}>{(control) => <Select {...control} options={quotaGrains.map((value) => ({ value, label: t(`grains.${value}`) }))} />}</FormField>
      </div>
      <QuotaHistory taskId={head.id} />
      <FormField<Values, "amounts"> name="amounts" label={t("amounts")} hint={t("amounts_hint", { n: months })}>{(control) => <Textarea {...control} rows={2} />}</FormField>
    </FormDialog>
  );
}
