"use client";
import { useMutation } from "@tanstack/react-query";
import type { RouterOutputs } from "@taizhang/api";
import { Button } from "@taizhang/ui/button";
import { Card } from "@taizhang/ui/card";
import { Checkbox } from "@taizhang/ui/checkbox";
import { Empty } from "@taizhang/ui/empty";
import { FormField } from "@taizhang/ui/form-field";
import { Table, Td, Th } from "@taizhang/ui/table";
import { TreeSelect } from "@taizhang/ui/tree-select";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { FormDialog } from "@/components/form-dialog";
import { useTRPC } from "@/trpc/client";
import { nodesOf, type Unit } from "./unit-form";

type Leader = RouterOutputs["organization"]["leaders"][number];
type FieldRow = RouterOutputs["organization"]["fields"][number];
type Values = { unitIds: readonly string[]; fieldIds: readonly string[] };
const ids = (list: readonly (string | null)[]) => list.filter((id) => id !== null);

function PortfolioForm({ leader, units, fields, onClose }: { readonly leader: Leader; readonly units: readonly Unit[]; readonly fields: readonly FieldRow[]; readonly onClose: () => void }) {
  const t = useTranslations("admin.organization");
  const admin = useTranslations("admin");
  const { mutateAsync } = useMutation(useTRPC().organization.setPortfolio.mutationOptions());
  const values = useMemo<Values>(() => ({ unitIds: ids(leader.portfolio.map(({ unitId }) => unitId)), fieldIds: ids(leader.portfolio.map(({ fieldId }) => fieldId)) }), [leader]);
  const send = ({ unitIds, fieldIds }: Values) => mutateAsync({ postId: leader.postId, unitIds: [...unitIds], fieldIds: [...fieldIds] });
  return (
    <FormDialog<Values> open onOpenChange={onClose} title={t("portfolioTitle", { post: leader.title })} action={admin("save")} done={admin("saved")} values={values} send={send}>
      <FormField<Values, "unitIds"> name="unitIds" label={t("portfolioUnits")}>{(control) => <TreeSelect {...control} multiple nodes={nodesOf(units)} cascade={false} />}</FormField>
      <FormField<Values, "fieldIds"> name="fieldIds" label={t("portfolioFields")}>
        {({ value, onChange }) => (
          <div className="flex flex-wrap gap-x-5">
            {fields.map(({ id, name }) => (
              <Checkbox key={id} checked={value.includes(id)} onChange={(on) => onChange(on ? [...value, id] : value.filter((one) => one !== id))}>{name}</Checkbox>
            ))}
          </div>
        )}
      </FormField>
    </FormDialog>
  );
}

/** What each leader's post answers for (分管). */
export function LeadersPane({ leaders, units, fields }: { readonly leaders: readonly Leader[]; readonly units: readonly Unit[]; readonly fields: readonly FieldRow[] }) {
  const t = useTranslations("admin.organization");
  const [chosen, setChosen] = useState<Leader | null>(null);
  return (
    <Card>
      {leaders.length === 0 ? <Empty title={t("noLeader")} /> : (
        <Table caption={t("leadersCaption")}>
          <thead><tr><Th>{t("post")}</Th><Th>{t("holder")}</Th><Th>{t("portfolio")}</Th><Th>{t("actions")}</Th></tr></thead>
          <tbody>
            {leaders.map((leader) => (
              <tr key={`${leader.postId} ${leader.userId ?? ""}`}>
                <Td className="whitespace-nowrap">{leader.title}</Td>
                <Td className="whitespace-nowrap">{leader.name ?? t("vacant")}</Td>
                <Td className="min-w-60">{leader.portfolio.map(({ name }) => name).join("、")}</Td>
                <Td><Button size="compact" onClick={() => setChosen(leader)}>{t("edit")}</Button></Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {chosen && <PortfolioForm leader={chosen} units={units} fields={fields} onClose={() => setChosen(null)} />}
    </Card>
  );
}
