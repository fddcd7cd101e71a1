"use client";
import { useMutation } from "@tanstack/react-query";
import type { IndicatorForm as Start } from "@taizhang/domain/indicator";
import { indicatorAggregations, indicatorDirections, indicatorEvaluations, indicatorFrequencies, sourceLevels } from "@taizhang/policy";
import { Button } from "@taizhang/ui/button";
import { Card } from "@taizhang/ui/card";
import { Checkbox } from "@taizhang/ui/checkbox";
import { Combobox } from "@taizhang/ui/combobox";
import { DatePicker } from "@taizhang/ui/date-picker";
import { Form, type FormErrors } from "@taizhang/ui/form";
import { FormField } from "@taizhang/ui/form-field";
import { Input } from "@taizhang/ui/input";
import { NumberInput } from "@taizhang/ui/number-input";
import { Select } from "@taizhang/ui/select";
import { Textarea } from "@taizhang/ui/textarea";
import { TreeSelect } from "@taizhang/ui/tree-select";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { ConflictNotice, theirsOf } from "@/components/conflict-notice";
import { useFormErrors } from "@/components/error-text";
import { PeopleList } from "@/components/people-list";
import { refusalOf } from "@/components/refusal";
import { useDone } from "@/components/use-send";
import { useTRPC } from "@/trpc/client";
import { sentIndicator, startIndicator, type IndicatorValues as Values } from "./indicator-values";

const grid = "grid gap-4 sm:grid-cols-2 lg:grid-cols-3 *:min-w-0";

/** The definition of an indicator: what is measured and how it adds up, who answers for it, who reports, which tasks feed it, who may know it. */
export function IndicatorForm({ form: given }: { readonly form: Start }) {
  const t = useTranslations("indicator");
  const levels = useTranslations("values.sourceLevel");
  const router = useRouter();
  const { mutateAsync } = useMutation(useTRPC().indicator.save.mutationOptions());
  const [start] = useState(() => startIndicator(given));
  const form = useForm<Values, unknown, Values>({ defaultValues: start });
  const formErrors = useFormErrors(Object.keys(start));
  const say = useDone();
  const [theirs, setTheirs] = useState<Record<string, unknown> | null>(null);
  const submit = async (values: Values): Promise<FormErrors | undefined> => {
    try {
      const { indicatorId } = await mutateAsync(sentIndicator(values, given, Number(theirs?.["version"] ?? given.definition?.version)));
      say(t("done.saved"));
      router.push(`/indicators/${indicatorId}`);
      return undefined;
    } catch (error) {
      setTheirs(theirsOf(refusalOf(error)));
      return formErrors(error);
    }
  };
  const choice = (list: readonly string[], area: "direction" | "aggregation" | "frequency" | "evaluation") => list.map((value) => ({ value, label: t(`${area}.${value}` as Parameters<typeof t>[0]) }));
  return (
    <Form form={form} onSubmit={submit} className="grid gap-4 *:min-w-0">
      {theirs && <ConflictNotice theirs={theirs} fields={["title"]} />}
      <Card title={t("form.what")}>
        <div className={grid}>
          <FormField<Values, "number"> name="number" label={t("facts.number")} required>{(control) => <Input {...control} maxLength={20} />}</FormField>
          <FormField<Values, "name"> name="name" label={t("dialog.name")} required>{(control) => <Input {...control} maxLength={60} />}</FormField>
          <FormField<Values, "unit"> name="unit" label={t("dialog.unit")} required>{(control) => <Input {...control} maxLength={20} />}</FormField>
          <FormField<Values, "aggregation"> name="aggregation" label={t("facts.aggregation")} hint={t("form.aggregationHint")}>{({ value, onChange }) => <Select value={value} onChange={(next) => onChange(next ?? value)} options={choice(indicatorAggregations, "aggregation")} />}</FormField>
          <FormField<Values, "frequency"> name="frequency" label={t("facts.frequency")}>{({ value, onChange }) => <Select value={value} onChange={(next) => onChange(next ?? value)} options={choice(indicatorFrequencies, "frequency")} />}</FormField>
          <FormField<Values, "direction"> name="direction" label={t("dialog.direction")}>{({ value, onChange }) => <Select value={value} onChange={(next) => onChange(next ?? value)} options={choice(indicatorDirections, "direction")} />}</FormField>
          <FormField<Values, "decimals"> name="decimals" label={t("dialog.decimals")}>{(control) => <NumberInput {...control} min={0} max={4} />}</FormField>
          <FormField<Values, "lowest"> name="lowest" label={t("dialog.lowest")}>{(control) => <NumberInput {...control} decimals={4} />}</FormField>
          <FormField<Values, "highest"> name="highest" label={t("dialog.highest")}>{(control) => <NumberInput {...control} decimals={4} />}</FormField>
          <FormField<Values, "pairId"> name="pairId" label={t("facts.pair")} hint={t("form.pairHint")}>{(control) => <Combobox {...control} options={given.indicators} />}</FormField>
          <FormField<Values, "composite"> name="composite" label={t("form.index")}>{({ value, onChange }) => <Checkbox checked={value} onChange={onChange}>{t("dialog.composite")}</Checkbox>}</FormField>
        </div>
      </Card>
      <Card title={t("form.who")}>
        <div className={grid}>
          <FormField<Values, "dataUnitId"> name="dataUnitId" label={t("facts.data")} required>{(control) => <TreeSelect {...control} nodes={given.units} />}</FormField>
          <FormField<Values, "leadUnitId"> name="leadUnitId" label={t("facts.lead")}>{(control) => <TreeSelect {...control} nodes={given.units} />}</FormField>
          <FormField<Values, "leaderPostId"> name="leaderPostId" label={t("facts.leader")}>{(control) => <Combobox {...control} options={given.leaders} />}</FormField>
          <FormField<Values, "fieldId"> name="fieldId" label={t("filter.field")}>{(control) => <Combobox {...control} options={given.fields} />}</FormField>
          <FormField<Values, "level"> name="level" label={t("facts.level")}>{({ value, onChange }) => <Select value={value} onChange={(next) => onChange(next ?? value)} options={sourceLevels.map((one) => ({ value: one, label: levels(one) }))} />}</FormField>
          <FormField<Values, "evaluation"> name="evaluation" label={t("facts.evaluation")}>{({ value, onChange }) => <Select value={value} onChange={(next) => onChange(next ?? value)} options={choice(indicatorEvaluations, "evaluation")} />}</FormField>
        </div>
      </Card>
      <Card title={t("form.beside")}>
        <div className="grid gap-4 lg:grid-cols-2 *:min-w-0">
          <FormField<Values, "reportingUnitIds"> name="reportingUnitIds" label={t("form.reporting")} hint={t("form.reportingHint")}>{(control) => <TreeSelect {...control} multiple nodes={given.units} />}</FormField>
          <FormField<Values, "taskNumbers"> name="taskNumbers" label={t("dialog.taskNumbers")} hint={t("form.tasksHint")}>{(control) => <Textarea {...control} rows={3} />}</FormField>
          <FormField<Values, "vouchers"> name="vouchers" label={t("dialog.voucherList")}>{(control) => <Textarea {...control} rows={3} />}</FormField>
          <FormField<Values, "people"> name="people" label={t("form.restricted")} hint={t("form.restrictedHint")}>{({ value, onChange }) => <PeopleList value={value} onChange={onChange} />}</FormField>
          {given.definition && <FormField<Values, "retiredOn"> name="retiredOn" label={t("form.retired")} hint={t("form.retiredHint")}>{(control) => <DatePicker {...control} />}</FormField>}
        </div>
      </Card>
      <div className="sticky bottom-0 z-10 max-md:bottom-tabs flex flex-wrap justify-end gap-3 border-t border-line bg-page py-3">
        <Button onClick={() => router.back()}>{t("form.cancel")}</Button>
        <Button type="submit" variant="primary" loading={form.formState.isSubmitting}>{t(theirs ? "form.keepMine" : "form.save")}</Button>
      </div>
    </Form>
  );
}
