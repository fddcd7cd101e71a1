"use client";
import { taskClasses } from "@taizhang/policy";
import { Combobox } from "@taizhang/ui/combobox";
import { DatePicker } from "@taizhang/ui/date-picker";
import { FormField } from "@taizhang/ui/form-field";
import { Input } from "@taizhang/ui/input";
import { NumberInput } from "@taizhang/ui/number-input";
import { Select } from "@taizhang/ui/select";
import { Textarea } from "@taizhang/ui/textarea";
import { useTranslations } from "next-intl";
import { useController, useFormContext } from "react-hook-form";
import { CooperatingEditor } from "@/components/cooperating-editor";
import type { Editable } from "./edit-values";
import type { EditChoices } from "./use-edit-choices";

/** Cooperating units of the form; a refusal stands at its row. */
function Cooperating({ choices }: { readonly choices: EditChoices }) {
  const { control, getFieldState, formState } = useFormContext<Editable>();
  const { field } = useController<Editable, "cooperating">({ name: "cooperating", control });
  const paths = ["cooperating" as const, ...field.value.flatMap((_, at) => [`cooperating.${at}.share` as const, `cooperating.${at}.dueOn` as const])];
  const errors = Object.fromEntries(paths.map((path) => [path, getFieldState(path, formState).error?.message]));
  return <CooperatingEditor drafts={field.value} errors={errors} nameOf={choices.unit} nodes={choices.nodes} onChange={field.onChange} />;
}

/** Every field of a task that the office may correct. A class that was fanned out has no lead unit of its own. */
export function EditFields({ choices, isParent }: { readonly choices: EditChoices; readonly isParent: boolean }) {
  const t = useTranslations("task");
  const values = useTranslations("values");
  return (
    <>
      <FormField<Editable, "title"> name="title" label={t("facts.title")} required>{(control) => <Input {...control} maxLength={200} />}</FormField>
      <FormField<Editable, "content"> name="content" label={t("facts.content")} required>{(control) => <Textarea {...control} rows={3} maxLength={8000} />}</FormField>
      <div className="grid gap-4 sm:grid-cols-2">
        <FormField<Editable, "startOn"> name="startOn" label={t("facts.start")} required>{(control) => <DatePicker {...control} />}</FormField>
        <FormField<Editable, "dueOn"> name="dueOn" label={t("facts.due")}>{(control) => <DatePicker {...control} />}</FormField>
        {!isParent && <FormField<Editable, "leadUnitId"> name="leadUnitId" label={t("facts.lead")}>{(control) => <Combobox {...control} options={choices.units} />}</FormField>}
        <FormField<Editable, "leaderPostId"> name="leaderPostId" label={t("facts.leader")}>{(control) => <Combobox {...control} options={choices.leaders} />}</FormField>
        <FormField<Editable, "taskClass"> name="taskClass" label={t("facts.class")}>{(control) => <Select {...control} options={taskClasses.map((value) => ({ value, label: values(`taskClass.${value}`) }))} />}</FormField>
        <FormField<Editable, "fieldId"> name="fieldId" label={t("facts.field")}>{(control) => <Select {...control} options={choices.fields} clearLabel="—" placeholder="—" />}</FormField>
        <FormField<Editable, "targetValue"> name="targetValue" label={t("field.targetValue")}>{(control) => <NumberInput {...control} min={0} decimals={4} />}</FormField>
        <FormField<Editable, "targetUnit"> name="targetUnit" label={t("field.targetUnit")}>{(control) => <Input {...control} maxLength={20} />}</FormField>
      </div>
      <FormField<Editable, "closingStandard"> name="closingStandard" label={t("facts.standard")}>{(control) => <Textarea {...control} rows={3} maxLength={4000} />}</FormField>
      {!isParent && <Cooperating choices={choices} />}
      <FormField<Editable, "reason"> name="reason" label={t("edit.reason")} hint={t("edit.reason_hint")} required>{(control) => <Textarea {...control} rows={2} maxLength={500} />}</FormField>
    </>
  );
}
