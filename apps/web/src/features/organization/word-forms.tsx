"use client";
import { useMutation } from "@tanstack/react-query";
import { Confirm } from "@taizhang/ui/confirm";
import { FormField } from "@taizhang/ui/form-field";
import { Input } from "@taizhang/ui/input";
import { Textarea } from "@taizhang/ui/textarea";
import { TreeSelect } from "@taizhang/ui/tree-select";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { FormDialog } from "@/components/form-dialog";
import { useSend } from "@/components/use-send";
import { useTRPC } from "@/trpc/client";
import { nodesOf, type Unit } from "./unit-form";
import { useOriginText, type Word } from "./word-parts";

type Changed = { word: string; unitId: string | null };

/** Another word in its place, or the same word for another unit. */
export function ChangeWordForm({ word, units, onClose }: { readonly word: Word; readonly units: readonly Unit[]; readonly onClose: () => void }) {
  const t = useTranslations("words");
  const { mutateAsync } = useMutation(useTRPC().organization.changeWord.mutationOptions());
  const values = useMemo<Changed>(() => ({ word: word.word, unitId: word.unitId }), [word]);
  const from = { unitId: word.unitId, kind: word.kind, word: word.word };
  const kind = t(`kind.${word.kind}`);
  const send = ({ word: written, unitId }: Changed) => mutateAsync({ ...from, to: { word: written, unitId: unitId ?? "" } });
  return (
    <FormDialog<Changed> open onOpenChange={onClose} title={t("changeTitle", { kind, word: word.word })} action={t("save")} done={t("changed")} values={values} send={send} within="to">
      <FormField<Changed, "word"> name="word" label={kind} required>{(control) => <Input {...control} maxLength={40} autoComplete="off" />}</FormField>
      <FormField<Changed, "unitId"> name="unitId" label={t("owner")} required>{(control) => <TreeSelect {...control} nodes={nodesOf(units)} />}</FormField>
    </FormDialog>
  );
}

type Reason = { reason: string };
const noReason: Reason = { reason: "" };

/** Asks before a word goes; for a learned one also why, because the office reads the reason beside what it taught. */
export function RemoveWordForm({ word, unitName, onClose }: { readonly word: Word; readonly unitName: string; readonly onClose: () => void }) {
  const t = useTranslations("words");
  const originText = useOriginText();
  const send = useSend();
  const { mutateAsync } = useMutation(useTRPC().organization.removeWord.mutationOptions());
  const remove = (reason: string) => mutateAsync({ unitId: word.unitId, kind: word.kind, word: word.word, reason });
  const title = t("removeTitle", { kind: t(`kind.${word.kind}`), word: word.word });
  const done = t("removed", { word: word.word });
  if (word.origin !== "learned") {
    return <Confirm open onOpenChange={onClose} danger title={title} description={t("removeHint", { unit: unitName })} action={t("remove")} onConfirm={async () => { await send(() => remove(""), done); }} />;
  }
  return (
    <FormDialog<Reason> open onOpenChange={onClose} title={title} description={t("removeLearnedHint", { learned: originText(word) })} action={t("remove")} done={done} values={noReason} send={({ reason }) => remove(reason)}>
      <FormField<Reason, "reason"> name="reason" label={t("reason")} required>{(control) => <Textarea {...control} rows={3} maxLength={200} />}</FormField>
    </FormDialog>
  );
}
