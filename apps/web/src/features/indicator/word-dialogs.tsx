"use client";
import { useMutation } from "@tanstack/react-query";
import { causeKinds, type CauseKind } from "@taizhang/policy";
import { Checkbox } from "@taizhang/ui/checkbox";
import { FormField } from "@taizhang/ui/form-field";
import { RadioCards } from "@taizhang/ui/radio-cards";
import { Textarea } from "@taizhang/ui/textarea";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/components/form-dialog";
import { periodText } from "@/components/indicator-text";
import { useTRPC } from "@/trpc/client";
import type { IndicatorPage } from "./types";

/** The answer to a question about a value. */
export function AnswerDialog({ questionId, onClose }: { readonly questionId: string; readonly onClose: () => void }) {
  const t = useTranslations("indicator");
  const { mutateAsync } = useMutation(useTRPC().indicator.answer.mutationOptions());
  const [start] = useState({ text: "" });
  return (
    <FormDialog<{ text: string }> open onOpenChange={onClose} title={t("action.answer")} action={t("action.answer")} done={t("done.answered")} values={start} send={({ text }) => mutateAsync({ questionId, text })}>
      <FormField<{ text: string }, "text"> name="text" label={t("dialog.answer")} required>{(control) => <Textarea {...control} rows={3} />}</FormField>
    </FormDialog>
  );
}

type Cause = { kind: CauseKind; text: string };

/** The lead unit says why it stands so: objective or subjective (S25, S36). */
export function ExplainDialog({ page, onClose }: { readonly page: IndicatorPage; readonly onClose: () => void }) {
  const t = useTranslations("indicator");
  const { mutateAsync } = useMutation(useTRPC().indicator.explain.mutationOptions());
  const [start] = useState<Cause>({ kind: "objective", text: "" });
  const period = page.figures.last ?? page.detail.position.remaining[0]?.name ?? "";
  return (
    <FormDialog<Cause> open onOpenChange={onClose} title={t("action.explain")} description={page.definition.name} action={t("action.explain")} done={t("done.explained")} values={start} send={(given) => mutateAsync({ ...given, indicatorId: page.definition.id, period })}>
      <FormField<Cause, "kind"> name="kind" label={t("dialog.kind")}>
        {({ value, onChange }) => <RadioCards label={t("dialog.kind")} value={value} onChange={onChange} options={causeKinds.map((kind) => ({ value: kind, label: t(`cause.${kind}`) }))} />}
      </FormField>
      <FormField<Cause, "text"> name="text" label={t("dialog.text")} required>{(control) => <Textarea {...control} rows={3} />}</FormField>
    </FormDialog>
  );
}

type Returned = { vouchers: readonly string[]; note: string };

/** A reporting unit hands in its vouchers of a period. */
export function ReturnDialog({ page, period, onClose }: { readonly page: IndicatorPage; readonly period: string; readonly onClose: () => void }) {
  const t = useTranslations("indicator");
  const locale = useLocale();
  const { mutateAsync } = useMutation(useTRPC().indicator.return.mutationOptions());
  const said = page.returns.find((one) => one.period === period && one.unitId === page.mine);
  const [start] = useState<Returned>({ vouchers: said?.vouchers ?? [], note: said?.note ?? "" });
  return (
    <FormDialog<Returned>
      open onOpenChange={onClose} title={t("action.return")} description={`${page.definition.name} ${periodText(period, locale)}`} action={t("action.return")} done={t("done.returned")} values={start}
      send={({ vouchers, note }) => mutateAsync({ indicatorId: page.definition.id, period, vouchers: [...vouchers], note })}
    >
      <FormField<Returned, "vouchers"> name="vouchers" label={t("dialog.vouchers")}>
        {({ value, onChange }) => (
          <div className="grid gap-1">
            {page.definition.vouchers.map((voucher) => (
              <Checkbox key={voucher} checked={value.includes(voucher)} onChange={(on) => onChange(on ? [...value, voucher] : value.filter((one) => one !== voucher))}>{voucher}</Checkbox>
            ))}
          </div>
        )}
      </FormField>
      <FormField<Returned, "note"> name="note" label={t("dialog.note")}>{(control) => <Textarea {...control} rows={2} />}</FormField>
    </FormDialog>
  );
}
