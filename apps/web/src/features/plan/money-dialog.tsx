"use client";
import { useMutation } from "@tanstack/react-query";
import type { TaskMoney } from "@taizhang/domain/plan";
import { DatePicker } from "@taizhang/ui/date-picker";
import { FormField } from "@taizhang/ui/form-field";
import { NumberInput } from "@taizhang/ui/number-input";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { FormDialog } from "@/components/form-dialog";
import { useTRPC } from "@/trpc/client";

type Props = { readonly taskId: string; readonly title: string; readonly money: TaskMoney | null; readonly today: string; readonly onClose: () => void };
type Values = Pick<TaskMoney, "planned" | "spent" | "spentOn" | "enterBy" | "enteredOn">;

/** Money planned and spent, and the two days of the entry into statistics. */
export function MoneyDialog({ taskId, title, money, today, onClose }: Props) {
  const t = useTranslations("plan.money");
  const { mutateAsync } = useMutation(useTRPC().plan.setMoney.mutationOptions());
  const values = useMemo<Values>(() => ({ planned: money?.planned ?? null, spent: money?.spent ?? null, spentOn: money?.spentOn ?? null, enterBy: money?.enterBy ?? null, enteredOn: money?.enteredOn ?? null }), [money]);
  return (
    <FormDialog<Values> open onOpenChange={onClose} title={t("form")} description={title} action={t("save")} done={t("saved")} values={values} send={(given) => mutateAsync({ ...given, taskId, version: money?.version ?? 0 })}>
      <p className="m-0 text-small text-ink-2">{t("hint")}</p>
      <div className="grid gap-4 sm:grid-cols-3 *:min-w-0">
        <FormField<Values, "planned"> name="planned" label={t("planned")}>{(control) => <NumberInput {...control} min={0} decimals={2} />}</FormField>
        <FormField<Values, "spent"> name="spent" label={t("spent")}>{(control) => <NumberInput {...control} min={0} decimals={2} />}</FormField>
        <FormField<Values, "spentOn"> name="spentOn" label={t("spentOn")}>{(control) => <DatePicker {...control} max={today} />}</FormField>
      </div>
      <div className="grid gap-4 sm:grid-cols-2 *:min-w-0">
        <FormField<Values, "enterBy"> name="enterBy" label={t("enterBy")}>{(control) => <DatePicker {...control} />}</FormField>
        <FormField<Values, "enteredOn"> name="enteredOn" label={t("enteredOn")}>{(control) => <DatePicker {...control} max={today} />}</FormField>
      </div>
    </FormDialog>
  );
}
