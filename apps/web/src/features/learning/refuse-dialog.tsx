"use client";
import { FormField } from "@taizhang/ui/form-field";
import { Textarea } from "@taizhang/ui/textarea";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { FormDialog } from "@/components/form-dialog";
import { useTRPC } from "@/trpc/client";
import type { Proposal } from "./types";

type Values = { reason: string };
const blank: Values = { reason: "" };

/** Asks why; the office reads the reason beside what it taught. */
export function RefuseDialog({ proposals, onClose }: { readonly proposals: readonly Proposal[]; readonly onClose: () => void }) {
  const t = useTranslations("learning");
  const { mutateAsync } = useMutation(useTRPC().learning.decide.mutationOptions());
  const words = proposals.map(({ word }) => t("quoted", { word })).join("");
  const send = ({ reason }: Values) => mutateAsync({ proposals: proposals.map(({ id, version }) => ({ id, version })), accept: false, reason });
  return (
    <FormDialog<Values>
      open onOpenChange={onClose} title={t("refuseTitle", { n: proposals.length })} description={`${words} ${t("refuseHint")}`}
      action={t("refuse")} done={t("refused", { n: proposals.length })} values={blank} send={send}
    >
      <FormField<Values, "reason"> name="reason" label={t("reason")} required>{(control) => <Textarea {...control} rows={3} maxLength={200} />}</FormField>
    </FormDialog>
  );
}
