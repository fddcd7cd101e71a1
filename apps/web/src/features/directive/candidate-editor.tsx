"use client";
import { goalForClass, type CandidateValues } from "@taizhang/domain/directive";
import { deadlineQualities, taskClasses, taskKinds } from "@taizhang/policy";
import { DatePicker } from "@taizhang/ui/date-picker";
import { Field } from "@taizhang/ui/field";
import { Input } from "@taizhang/ui/input";
import { NumberInput } from "@taizhang/ui/number-input";
import { Select } from "@taizhang/ui/select";
import { Textarea } from "@taizhang/ui/textarea";
import { TreeSelect, type TreeNode } from "@taizhang/ui/tree-select";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { CooperatingEditor } from "@/components/cooperating-editor";
import { FanOutEditor } from "./fan-out-editor";
import type { Names } from "./names";
import type { FieldTexts } from "./use-view";
import type { Choices } from "./workbench-state";

type Props = {
  readonly values: CandidateValues; readonly errors: FieldTexts; readonly choices: Choices; readonly names: Names; readonly nodes: readonly TreeNode[];
  readonly onChange: (values: CandidateValues) => void;
};

/** The fields of a candidate; what is typed stays in the workbench until it is saved. */
export function CandidateEditor({ values, errors, choices, names, nodes, onChange }: Props) {
  const t = useTranslations("directive.bench.field");
  const value = useTranslations("values");
  const box = useRef<HTMLDivElement>(null);
  const set = <K extends keyof CandidateValues>(key: K) => (next: CandidateValues[K]) => onChange({ ...values, [key]: next });
  const firstError = Object.keys(errors)[0];
  useEffect(() => {
    const target = box.current?.querySelector<HTMLElement>(firstError === undefined ? "input" : `[data-field="${firstError.split(".")[0]}"] :is(input, textarea, button)`);
    target?.focus({ preventScroll: firstError === undefined });
  }, [firstError]);
  const group = choices.groups.find(({ id }) => id === values.groupId);
  return (
    <div ref={box} className="grid gap-3 md:grid-cols-2">
      <div data-field="title" className="md:col-span-2"><Field label={t("title")} required error={errors["title"]}><Input value={values.title} maxLength={120} onChange={(event) => set("title")(event.target.value)} /></Field></div>
      <div data-field="content" className="md:col-span-2"><Field label={t("content")} required error={errors["content"]}><Textarea value={values.content} rows={3} onChange={(event) => set("content")(event.target.value)} /></Field></div>
      <div data-field="leadUnitId"><Field label={t("leadUnitId")} error={errors["leadUnitId"]}><TreeSelect nodes={nodes} value={values.leadUnitId} onChange={set("leadUnitId")} /></Field></div>
      <div data-field="groupId">
        <Field label={t("groupId")} error={errors["groupId"]}>
          <Select options={choices.groups.map(({ id, name, members }) => ({ value: id, label: `${name}（${members.length}）` }))} value={values.groupId} clearLabel={t("groupNone")} placeholder={t("groupNone")} onChange={(groupId) => onChange({ ...values, groupId, ...goalForClass(values, names.members(groupId)) })} />
        </Field>
      </div>
      <div data-field="leaderPostId"><Field label={t("leaderPostId")} error={errors["leaderPostId"]}><Select options={choices.leaders.map(({ postId }) => ({ value: postId, label: names.leader(postId) ?? postId }))} value={values.leaderPostId} clearLabel={t("leaderNone")} placeholder={t("leaderNone")} onChange={set("leaderPostId")} /></Field></div>
      <div data-field="fieldId"><Field label={t("fieldId")} error={errors["fieldId"]}><Select options={choices.fields.map(({ id, name }) => ({ value: id, label: name }))} value={values.fieldId} clearLabel={t("fieldNone")} placeholder={t("fieldNone")} onChange={set("fieldId")} /></Field></div>
      <div data-field="dueOn"><Field label={t("dueOn")} error={errors["dueOn"]} {...(values.deadlineText ? { hint: `${t("deadlineText")}：${values.deadlineText}` } : {})}><DatePicker value={values.dueOn} onChange={(dueOn) => onChange({ ...values, dueOn, deadlineQuality: dueOn === null ? values.deadlineQuality : "stated" })} /></Field></div>
      <div data-field="deadlineQuality"><Field label={t("deadlineQuality")} error={errors["deadlineQuality"]}><Select options={deadlineQualities.map((one) => ({ value: one, label: value(`deadlineQuality.${one}`) }))} value={values.deadlineQuality} onChange={(next) => { if (next) set("deadlineQuality")(next); }} /></Field></div>
      <div data-field="taskClass"><Field label={t("taskClass")} error={errors["taskClass"]}><Select options={taskClasses.map((one) => ({ value: one, label: value(`taskClass.${one}`) }))} value={values.taskClass} onChange={(next) => { if (next) set("taskClass")(next); }} /></Field></div>
      <div data-field="kind"><Field label={t("kind")} error={errors["kind"]}><Select options={taskKinds.map((one) => ({ value: one, label: value(`taskKind.${one}`) }))} value={values.kind} onChange={(next) => { if (next) set("kind")(next); }} /></Field></div>
      <div data-field="targetValue"><Field label={t("targetValue")} error={errors["targetValue"]}><NumberInput value={values.targetValue} decimals={4} onChange={set("targetValue")} /></Field></div>
      <div data-field="targetUnit"><Field label={t("targetUnit")} error={errors["targetUnit"]}><Input value={values.targetUnit ?? ""} maxLength={20} onChange={(event) => set("targetUnit")(event.target.value || null)} /></Field></div>
      <div data-field="closingStandard" className="md:col-span-2"><Field label={t("closingStandard")} hint={t("closingStandardHint")} error={errors["closingStandard"]}><Textarea value={values.closingStandard ?? ""} rows={2} onChange={(event) => set("closingStandard")(event.target.value || null)} /></Field></div>
      <div data-field="cooperating" className="md:col-span-2"><CooperatingEditor drafts={values.cooperating} errors={errors} nameOf={names.unit} nodes={nodes} onChange={set("cooperating")} /></div>
      {group && <div data-field="fanOut" className="md:col-span-2"><FanOutEditor members={group.members} targets={values.fanOut} unit={values.targetUnit} names={names} error={errors["fanOut"]} onChange={set("fanOut")} /></div>}
    </div>
  );
}
