"use client";
import { useMutation } from "@tanstack/react-query";
import type { RouterOutputs } from "@taizhang/api";
import { Button } from "@taizhang/ui/button";
import { Card } from "@taizhang/ui/card";
import { Empty } from "@taizhang/ui/empty";
import { FormField } from "@taizhang/ui/form-field";
import { Input } from "@taizhang/ui/input";
import { NumberInput } from "@taizhang/ui/number-input";
import { Table, Td, Th } from "@taizhang/ui/table";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { FormDialog } from "@/components/form-dialog";
import { useTRPC } from "@/trpc/client";

type FieldRow = RouterOutputs["organization"]["fields"][number];
type Values = { name: string; sortOrder: number | null };

function FieldForm({ field, next, onClose }: { readonly field: FieldRow | null; readonly next: number; readonly onClose: () => void }) {
  const t = useTranslations("admin.organization");
  const admin = useTranslations("admin");
  const { mutateAsync } = useMutation(useTRPC().organization.saveField.mutationOptions());
  const values = useMemo<Values>(() => ({ name: field?.name ?? "", sortOrder: field?.sortOrder ?? next }), [field, next]);
  const send = ({ name, sortOrder }: Values) => mutateAsync({ fieldId: field?.id ?? null, name, sortOrder: sortOrder ?? 0 });
  return (
    <FormDialog<Values> open onOpenChange={onClose} title={t(field ? "editField" : "addField")} action={admin("save")} done={admin("saved")} values={values} send={send}>
      <FormField<Values, "name"> name="name" label={t("field")} required>{(control) => <Input {...control} maxLength={30} />}</FormField>
      <FormField<Values, "sortOrder"> name="sortOrder" label={t("order")}>{(control) => <NumberInput {...control} min={0} max={999} />}</FormField>
    </FormDialog>
  );
}

/** Fields of work (板块), in the county's order. */
export function FieldsPane({ fields }: { readonly fields: readonly FieldRow[] }) {
  const t = useTranslations("admin.organization");
  const [chosen, setChosen] = useState<FieldRow | "new" | null>(null);
  return (
    <Card title={t("tabs.fields")} actions={<Button variant="outline" onClick={() => setChosen("new")}>{t("addField")}</Button>}>
      {fields.length === 0 ? <Empty title={t("noField")} /> : (
        <Table caption={t("fieldsCaption")}>
          <thead><tr><Th numeric>{t("order")}</Th><Th>{t("field")}</Th><Th>{t("actions")}</Th></tr></thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field.id}><Td numeric>{field.sortOrder}</Td><Td>{field.name}</Td><Td><Button size="compact" onClick={() => setChosen(field)}>{t("edit")}</Button></Td></tr>
            ))}
          </tbody>
        </Table>
      )}
      {chosen && <FieldForm field={chosen === "new" ? null : chosen} next={fields.length + 1} onClose={() => setChosen(null)} />}
    </Card>
  );
}
