"use client";
import { useMutation } from "@tanstack/react-query";
import type { RouterOutputs } from "@taizhang/api";
import { unitKinds, type UnitKind } from "@taizhang/policy";
import { Checkbox } from "@taizhang/ui/checkbox";
import { FormField } from "@taizhang/ui/form-field";
import { Input } from "@taizhang/ui/input";
import { NumberInput } from "@taizhang/ui/number-input";
import { Select } from "@taizhang/ui/select";
import { TreeSelect } from "@taizhang/ui/tree-select";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { FormDialog } from "@/components/form-dialog";
import { useTRPC } from "@/trpc/client";

export type Unit = RouterOutputs["organization"]["tree"][number];
type Values = { code: string; name: string; shortName: string; kind: UnitKind; parentId: string | null; sortOrder: number | null; confirmsReports: boolean };

const blank: Values = { code: "", name: "", shortName: "", kind: "department", parentId: null, sortOrder: 100, confirmsReports: false };
const valuesOf = ({ code, name, shortName, kind, parentId, sortOrder, confirmsReports }: Unit): Values => ({ code, name, shortName, kind, parentId, sortOrder, confirmsReports });

/** Nodes of a tree select out of the county's units. */
export const nodesOf = (units: readonly Unit[]) => units.map(({ id, parentId, name, keywords }) => ({ id, parentId, label: name, keywords }));

export interface UnitFormProps {
  /** Null adds a unit. */
  readonly unit: Unit | null;
  readonly units: readonly Unit[];
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** Adds a unit or changes its names, kind and place. */
export function UnitForm({ unit, units, open, onOpenChange }: UnitFormProps) {
  const t = useTranslations("admin.organization");
  const admin = useTranslations("admin");
  const kindText = useTranslations("values.unitKind");
  const trpc = useTRPC();
  const add = useMutation(trpc.organization.addUnit.mutationOptions());
  const change = useMutation(trpc.organization.changeUnit.mutationOptions());
  const values = useMemo(() => (unit ? valuesOf(unit) : blank), [unit]);
  const send = ({ code, sortOrder, ...rest }: Values) => {
    const fields = { ...rest, sortOrder: sortOrder ?? 0 };
    return unit ? change.mutateAsync({ unitId: unit.id, ...fields }) : add.mutateAsync({ code, ...fields });
  };
  return (
    <FormDialog<Values> open={open} onOpenChange={onOpenChange} title={t(unit ? "editUnit" : "addUnit")} action={admin("save")} done={admin("saved")} values={values} send={send}>
      <div className="grid gap-4 sm:grid-cols-2">
        <FormField<Values, "name"> name="name" label={t("name")} required>{(control) => <Input {...control} />}</FormField>
        <FormField<Values, "shortName"> name="shortName" label={t("shortName")} required>{(control) => <Input {...control} />}</FormField>
        {!unit && <FormField<Values, "code"> name="code" label={t("code")} hint={t("codeHint")} required>{(control) => <Input {...control} autoComplete="off" />}</FormField>}
        <FormField<Values, "kind"> name="kind" label={t("kind")} required>
          {(control) => <Select<UnitKind> {...control} options={unitKinds.map((value) => ({ value, label: kindText(value) }))} />}
        </FormField>
        <FormField<Values, "parentId"> name="parentId" label={t("parent")}>{(control) => <TreeSelect {...control} nodes={nodesOf(units)} />}</FormField>
        <FormField<Values, "sortOrder"> name="sortOrder" label={t("order")}>{(control) => <NumberInput {...control} min={0} max={99_999} />}</FormField>
      </div>
      <FormField<Values, "confirmsReports"> name="confirmsReports" label={t("confirms")}>
        {({ value, onChange }) => <Checkbox checked={value} onChange={onChange}>{t("yes")}</Checkbox>}
      </FormField>
    </FormDialog>
  );
}
