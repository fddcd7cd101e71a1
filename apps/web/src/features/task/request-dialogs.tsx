"use client";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Combobox } from "@taizhang/ui/combobox";
import { FormField } from "@taizhang/ui/form-field";
import { Textarea } from "@taizhang/ui/textarea";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/client";
import { FormDialog } from "@/components/form-dialog";

export type TaskDialogProps = {
  readonly taskId: string; readonly title: string; readonly open: boolean; readonly onOpenChange: (open: boolean) => void;
  /** Nothing that is typed about a restricted item stays in the browser. */
  readonly restricted?: boolean;
};

type Dispute = { reason: string; basis: string; proposedUnitId: string | null };

/** "Not ours": reason, written basis, and who should do it. */
export function DisputeDialog({ taskId, title, restricted = false, open, onOpenChange }: TaskDialogProps) {
  const t = useTranslations("task");
  const trpc = useTRPC();
  const { mutateAsync } = useMutation(trpc.task.dispute.mutationOptions());
  const { data: units = [] } = useQuery(trpc.organization.tree.queryOptions({}, { enabled: open }));
  const options = units.filter(({ kind }) => kind !== "leadership").map(({ id, name, keywords }) => ({ value: id, label: name, keywords }));
  return (
    <FormDialog<Dispute>
      open={open} onOpenChange={onOpenChange} title={t("dispute.title")} description={title} action={t("dispute.send")} done={t("dispute.done")}
      values={{ reason: "", basis: "", proposedUnitId: null }} draftKey={restricted ? undefined : `dispute:${taskId}`}
      send={({ proposedUnitId, ...given }) => mutateAsync({ taskId, ...given, ...(proposedUnitId ? { proposedUnitId } : {}) })}
    >
      <FormField<Dispute, "reason"> name="reason" label={t("dispute.reason")} required>{(control) => <Textarea {...control} rows={3} maxLength={1000} />}</FormField>
      <FormField<Dispute, "basis"> name="basis" label={t("dispute.basis")} hint={t("dispute.basis_hint")}>{(control) => <Textarea {...control} rows={2} maxLength={1000} />}</FormField>
      <FormField<Dispute, "proposedUnitId"> name="proposedUnitId" label={t("dispute.unit")}>{(control) => <Combobox {...control} options={options} />}</FormField>
    </FormDialog>
  );
}

/** Says that the closing standard is met. */
export function ClosingDialog({ taskId, title, restricted = false, standard, open, onOpenChange }: TaskDialogProps & { readonly standard: string | null }) {
  const t = useTranslations("task");
  const { mutateAsync } = useMutation(useTRPC().task.requestClosing.mutationOptions());
  return (
    <FormDialog<{ summary: string }>
      open={open} onOpenChange={onOpenChange} title={t("closing.title")} description={title} action={t("closing.send")} done={t("closing.done")}
      values={{ summary: "" }} draftKey={restricted ? undefined : `closing:${taskId}`} send={({ summary }) => mutateAsync({ taskId, summary })}
    >
      <div className="rounded-control bg-surface-2 px-3 py-2">
        <p className="m-0 text-small text-ink-2">{t("closing.standard")}</p>
        <p className="m-0 whitespace-pre-line">{standard ?? t("closing.no_standard")}</p>
      </div>
      <FormField<{ summary: string }, "summary"> name="summary" label={t("closing.summary")} hint={t("closing.summary_hint")} required>{(control) => <Textarea {...control} rows={5} maxLength={4000} />}</FormField>
    </FormDialog>
  );
}
