"use client";
import { useMutation } from "@tanstack/react-query";
import { RecordDirective } from "@taizhang/domain/directive";
import { directiveTypes, sourceLevels } from "@taizhang/policy";
import { Button } from "@taizhang/ui/button";
import { Card } from "@taizhang/ui/card";
import { DatePicker } from "@taizhang/ui/date-picker";
import { Form } from "@taizhang/ui/form";
import { FormField } from "@taizhang/ui/form-field";
import { Input } from "@taizhang/ui/input";
import { Select } from "@taizhang/ui/select";
import { useToast } from "@taizhang/ui/toast";
import { useSchemaForm } from "@taizhang/ui/use-schema-form";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import type { z } from "zod";
import { useFormErrors, useIssueText } from "@/components/error-text";
import { useTRPC } from "@/trpc/client";

type Values = z.input<typeof RecordDirective>;
type Props = {
  /** Values of a new one, or of the meeting that is corrected. */
  readonly initial: Partial<Values>;
  readonly editing?: { readonly id: string; readonly version: number };
};
const fields = ["type", "level", "title", "heldOn", "documentNumber", "host", "place"];

/** Facts of a meeting or document: recorded, or corrected. */
export function DirectiveForm({ initial, editing }: Props) {
  const t = useTranslations("directive");
  const value = useTranslations("values");
  const trpc = useTRPC();
  const router = useRouter();
  const toast = useToast();
  const formErrors = useFormErrors(fields);
  const form = useSchemaForm(RecordDirective, { title: "", ...initial }, useIssueText());
  const record = useMutation(trpc.directive.record.mutationOptions());
  const edit = useMutation(trpc.directive.edit.mutationOptions());
  const save = async (values: z.output<typeof RecordDirective>) => {
    try {
      const { id } = editing ? await edit.mutateAsync({ ...values, ...editing }) : await record.mutateAsync(values);
      toast.success(t("saved"));
      router.push(`/directives/${id}`);
      router.refresh();
      return undefined;
    } catch (error) {
      return formErrors(error);
    }
  };
  const busy = record.isPending || edit.isPending;
  return (
    <Card className="max-w-3xl">
      <Form form={form} onSubmit={save} className="grid gap-4 md:grid-cols-2">
        <FormField<Values, "title"> name="title" label={t("name")} hint={t("nameHint")} required className="md:col-span-2">
          {(control) => <Input {...control} maxLength={120} />}
        </FormField>
        <FormField<Values, "type"> name="type" label={t("type")} required>
          {({ onChange, ...control }) => <Select {...control} onChange={onChange} options={directiveTypes.map((type) => ({ value: type, label: value(`directiveType.${type}`) }))} />}
        </FormField>
        <FormField<Values, "heldOn"> name="heldOn" label={t("heldOn")} required>
          {({ value: day, onChange, onBlur }) => <DatePicker value={day ?? null} onChange={(next) => onChange(next ?? undefined)} onBlur={onBlur} />}
        </FormField>
        <FormField<Values, "level"> name="level" label={t("level")} required>
          {({ onChange, ...control }) => <Select {...control} onChange={onChange} options={sourceLevels.map((level) => ({ value: level, label: value(`sourceLevel.${level}`) }))} />}
        </FormField>
        <FormField<Values, "documentNumber"> name="documentNumber" label={t("number")}>
          {({ value: text, ...control }) => <Input {...control} value={text ?? ""} maxLength={60} />}
        </FormField>
        <FormField<Values, "host"> name="host" label={t("host")}>
          {({ value: text, ...control }) => <Input {...control} value={text ?? ""} maxLength={60} />}
        </FormField>
        <FormField<Values, "place"> name="place" label={t("place")}>
          {({ value: text, ...control }) => <Input {...control} value={text ?? ""} maxLength={120} />}
        </FormField>
        <div className="flex justify-end gap-2 md:col-span-2">
          <Button onClick={() => router.back()}>{t("cancel")}</Button>
          <Button type="submit" variant="primary" loading={busy}>{t("save")}</Button>
        </div>
      </Form>
    </Card>
  );
}
