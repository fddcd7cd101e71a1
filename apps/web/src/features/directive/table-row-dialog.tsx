"use client";
import type { RowChoice } from "@taizhang/domain/directive";
import { taskClasses } from "@taizhang/policy";
import { Button } from "@taizhang/ui/button";
import { DatePicker } from "@taizhang/ui/date-picker";
import { Dialog } from "@taizhang/ui/dialog";
import { Field } from "@taizhang/ui/field";
import { Input } from "@taizhang/ui/input";
import { Select } from "@taizhang/ui/select";
import { Textarea } from "@taizhang/ui/textarea";
import { TreeSelect, type TreeNode } from "@taizhang/ui/tree-select";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Names } from "./names";
import { valuesOf, type Row } from "./table-import-state";
import type { Choices } from "./workbench-state";

type Props = {
  readonly row: Row; readonly set: RowChoice | undefined; readonly choices: Choices; readonly names: Names; readonly nodes: readonly TreeNode[];
  readonly onApply: (set: RowChoice) => void; readonly onClose: () => void;
};

/** What a row says and what it is to become; only what a person changes is kept as his choice. */
export function TableRowDialog({ row, set: before, choices, names, nodes, onApply, onClose }: Props) {
  const t = useTranslations("table.import");
  const field = useTranslations("directive.bench.field");
  const value = useTranslations("values");
  const role = useTranslations("table.role");
  const [set, setSet] = useState<RowChoice>(before ?? {});
  const values = valuesOf(row, set);
  const change = (part: RowChoice) => setSet((all) => ({ ...all, ...part }));
  const raw = (["lead", "cooperating", "leader", "due", "target", "schedule", "person", "remark"] as const).flatMap((column) => (row.cells[column] ? [`${role(column)}：${row.cells[column]}`] : []));
  const complete = values.title.trim() !== "" && values.content.trim() !== "";
  return (
    <Dialog
      open onOpenChange={onClose} size="large" title={t("editTitle", { line: row.line })} {...(raw.length > 0 ? { description: `${t("raw")}　${raw.join("；")}` } : {})}
      footer={<><Button onClick={onClose}>{t("cancel")}</Button><Button variant="primary" disabled={!complete} onClick={() => onApply(set)}>{t("apply")}</Button></>}
    >
      <div className="grid gap-3 md:grid-cols-2">
        <div className="md:col-span-2"><Field label={field("title")} required><Input value={values.title} maxLength={120} onChange={(event) => change({ title: event.target.value })} /></Field></div>
        <div className="md:col-span-2"><Field label={field("content")} required><Textarea rows={3} value={values.content} maxLength={4000} onChange={(event) => change({ content: event.target.value })} /></Field></div>
        <Field label={field("leadUnitId")}><TreeSelect nodes={nodes} value={values.leadUnitId} onChange={(leadUnitId) => change({ leadUnitId })} /></Field>
        <Field label={field("groupId")}><Select options={choices.groups.map(({ id, name, members }) => ({ value: id, label: `${name}（${members.length}）` }))} value={values.groupId} clearLabel={field("groupNone")} placeholder={field("groupNone")} onChange={(groupId) => change({ groupId })} /></Field>
        <Field label={field("cooperating")}><TreeSelect multiple cascade={false} nodes={nodes} value={values.cooperating.map(({ unitId }) => unitId)} onChange={(ids) => change({ cooperating: ids.map((unitId) => ({ unitId, share: "", dueOn: null })) })} /></Field>
        <Field label={field("leaderPostId")}><Select options={choices.leaders.map(({ postId }) => ({ value: postId, label: names.leader(postId) ?? postId }))} value={values.leaderPostId} clearLabel={field("leaderNone")} placeholder={field("leaderNone")} onChange={(leaderPostId) => change({ leaderPostId })} /></Field>
        <Field label={field("dueOn")}><DatePicker value={values.dueOn} onChange={(dueOn) => change({ dueOn })} /></Field>
        <Field label={field("taskClass")}><Select options={taskClasses.map((one) => ({ value: one, label: value(`taskClass.${one}`) }))} value={values.taskClass} onChange={(taskClass) => { if (taskClass) change({ taskClass }); }} /></Field>
        <div className="md:col-span-2"><Field label={field("closingStandard")}><Textarea rows={2} value={values.closingStandard ?? ""} maxLength={1000} onChange={(event) => change({ closingStandard: event.target.value || null })} /></Field></div>
      </div>
    </Dialog>
  );
}
