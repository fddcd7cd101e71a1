"use client";
import type { ReportForm } from "@taizhang/domain/report";
import { Button } from "@taizhang/ui/button";
import { Confirm } from "@taizhang/ui/confirm";
import { useIsHeld } from "@taizhang/ui/field-hold";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormContext } from "react-hook-form";
import { isFilledIn, startValues, type ReportValues } from "./report-values";

type Props = { readonly start: ReportForm; readonly loading: boolean; readonly disabled: boolean; readonly onSend: () => Promise<void> };

/** Reports the period as unchanged (无变化); asks first where that throws away what was typed or files that are on their way. */
export function NoChangeButton({ start, loading, disabled, onSend }: Props) {
  const t = useTranslations("report.no_change_ask");
  const label = useTranslations("report")("no_change");
  const isHeld = useIsHeld();
  const { getValues } = useFormContext<ReportValues>();
  const [asking, setAsking] = useState(false);
  const press = () => {
    if (isHeld() || isFilledIn(startValues(start), getValues(), "problem")) setAsking(true);
    else void onSend();
  };
  return (
    <>
      <Button onClick={press} loading={loading} disabled={disabled}>{label}</Button>
      {/* Closed at once: an error gets the focus in the form. */}
      <Confirm open={asking} onOpenChange={setAsking} title={t("title")} description={t("description")} action={t("action")} danger onConfirm={() => { void onSend(); }} />
    </>
  );
}
