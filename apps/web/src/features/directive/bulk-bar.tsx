"use client";
import { taskClasses, type TaskClass } from "@taizhang/policy";
import { Button } from "@taizhang/ui/button";
import { DatePicker } from "@taizhang/ui/date-picker";
import { Popover } from "@taizhang/ui/popover";
import { Field } from "@taizhang/ui/field";
import { Select } from "@taizhang/ui/select";
import { TreeSelect, type TreeNode } from "@taizhang/ui/tree-select";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Names } from "./names";
import type { Actions } from "./use-actions";
import type { Choices } from "./workbench-state";

type Set = Parameters<Actions["setAll"]>[1];
type Props = {
  readonly ids: readonly string[]; readonly actions: Actions; readonly choices: Choices; readonly names: Names; readonly nodes: readonly TreeNode[];
  readonly onDrop: () => void; readonly onClear: () => void;
};

/** What can be done with all ticked candidates at once. */
export function BulkBar({ ids, actions, choices, names, nodes, onDrop, onClear }: Props) {
  const t = useTranslations("directive.bench");
  return (
    <div role="toolbar" aria-label={t("selected", { n: ids.length })} className="flex flex-wrap items-center gap-2 border-b border-line bg-brand-soft px-3 py-2">
      <span className="mr-1 font-medium text-brand-strong">{t("selected", { n: ids.length })}</span>
      <BulkSet ids={ids} actions={actions} choices={choices} names={names} nodes={nodes} />
      <Button size="compact" onClick={() => actions.confirmMany(ids)}>{t("bulkConfirm")}</Button>
      {ids.length > 1 && <Button size="compact" onClick={() => actions.merge(ids)}>{t("mergeSelected")}</Button>}
      <Button size="compact" onClick={onDrop}>{t("bulkDrop")}</Button>
      <Button size="compact" variant="text" onClick={onClear}>{t("clearSelection")}</Button>
    </div>
  );
}

function BulkSet({ ids, actions, choices, names, nodes }: Omit<Props, "onDrop" | "onClear">) {
  const t = useTranslations("directive.bench");
  const value = useTranslations("values");
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [set, setSet] = useState<Set>({});
  const apply = async () => {
    setBusy(true);
    try {
      await actions.setAll(ids, set);
      setOpen(false);
      setSet({});
    } catch {
      // Has been told; what was chosen stays for another try.
    } finally {
      setBusy(false);
    }
  };
  return (
    <Popover open={open} onOpenChange={setOpen} title={t("bulkSet")} trigger={<Button size="compact" variant="outline">{t("bulkSet")}</Button>}>
      <div className="grid w-72 max-w-full gap-3">
        <Field label={t("field.leadUnitId")}><TreeSelect nodes={nodes} value={set.leadUnitId ?? null} onChange={(leadUnitId) => setSet({ ...set, leadUnitId })} /></Field>
        <Field label={t("field.leaderPostId")}><Select options={choices.leaders.map(({ postId }) => ({ value: postId, label: names.leader(postId) ?? postId }))} value={set.leaderPostId ?? null} onChange={(leaderPostId) => setSet({ ...set, leaderPostId })} /></Field>
        <Field label={t("field.fieldId")}><Select options={choices.fields.map(({ id, name }) => ({ value: id, label: name }))} value={set.fieldId ?? null} onChange={(fieldId) => setSet({ ...set, fieldId })} /></Field>
        <Field label={t("field.taskClass")}><Select<TaskClass> options={taskClasses.map((one) => ({ value: one, label: value(`taskClass.${one}`) }))} value={set.taskClass ?? null} onChange={(taskClass) => { if (taskClass) setSet({ ...set, taskClass }); }} /></Field>
        <Field label={t("field.dueOn")}><DatePicker value={set.dueOn ?? null} onChange={(dueOn) => setSet({ ...set, dueOn })} /></Field>
        <Button variant="primary" loading={busy} disabled={Object.keys(set).length === 0} onClick={() => void apply()}>{t("bulkApply")}</Button>
      </div>
    </Popover>
  );
}
