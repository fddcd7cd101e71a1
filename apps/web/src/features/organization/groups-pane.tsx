"use client";
import { useMutation } from "@tanstack/react-query";
import type { RouterOutputs } from "@taizhang/api";
import { Button } from "@taizhang/ui/button";
import { Card } from "@taizhang/ui/card";
import { Empty } from "@taizhang/ui/empty";
import { FormField } from "@taizhang/ui/form-field";
import { Input } from "@taizhang/ui/input";
import { Table, Td, Th } from "@taizhang/ui/table";
import { TreeSelect } from "@taizhang/ui/tree-select";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { FormDialog } from "@/components/form-dialog";
import { useTRPC } from "@/trpc/client";
import { nodesOf, type Unit } from "./unit-form";

type Group = RouterOutputs["organization"]["groups"][number];
type Values = { name: string; aliases: string; unitIds: readonly string[] };

function GroupForm({ group, units, onClose }: { readonly group: Group | null; readonly units: readonly Unit[]; readonly onClose: () => void }) {
  const t = useTranslations("admin.organization");
  const admin = useTranslations("admin");
  const { mutateAsync } = useMutation(useTRPC().organization.saveGroup.mutationOptions());
  const values = useMemo<Values>(() => ({ name: group?.name ?? "", aliases: group?.aliases.join("、") ?? "", unitIds: group?.unitIds ?? [] }), [group]);
  const send = ({ name, aliases, unitIds }: Values) =>
    mutateAsync({ groupId: group?.id ?? null, name, aliases: aliases.split(/[、，,\s]+/).filter(Boolean), unitIds: [...unitIds] });
  return (
    <FormDialog<Values> open onOpenChange={onClose} title={t(group ? "editGroup" : "addGroup")} action={admin("save")} done={admin("saved")} values={values} send={send}>
      <FormField<Values, "name"> name="name" label={t("group")} required>{(control) => <Input {...control} maxLength={30} />}</FormField>
      <FormField<Values, "aliases"> name="aliases" label={t("groupAliases")} hint={t("groupAliasesHint")}>{(control) => <Input {...control} />}</FormField>
      <FormField<Values, "unitIds"> name="unitIds" label={t("members")}>{(control) => <TreeSelect {...control} multiple nodes={nodesOf(units)} cascade={false} />}</FormField>
    </FormDialog>
  );
}

/** Classes of units such as 各乡镇: dispatching to one makes a child task for each member. */
export function GroupsPane({ groups, units }: { readonly groups: readonly Group[]; readonly units: readonly Unit[] }) {
  const t = useTranslations("admin.organization");
  const [chosen, setChosen] = useState<Group | "new" | null>(null);
  const names = new Map(units.map(({ id, shortName }) => [id, shortName]));
  return (
    <Card title={t("tabs.groups")} actions={<Button variant="outline" onClick={() => setChosen("new")}>{t("addGroup")}</Button>}>
      {groups.length === 0 ? <Empty title={t("noGroup")} /> : (
        <Table caption={t("groupsCaption")}>
          <thead><tr><Th>{t("group")}</Th><Th>{t("groupAliases")}</Th><Th>{t("members")}</Th><Th>{t("actions")}</Th></tr></thead>
          <tbody>
            {groups.map((group) => (
              <tr key={group.id}>
                <Td className="min-w-28">{group.name}</Td>
                <Td className="min-w-28">{group.aliases.join("、")}</Td>
                <Td className="min-w-60">{t("memberCount", { count: group.unitIds.length })} {group.unitIds.map((id) => names.get(id) ?? "").join("、")}</Td>
                <Td><Button size="compact" onClick={() => setChosen(group)}>{t("edit")}</Button></Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {chosen && <GroupForm group={chosen === "new" ? null : chosen} units={units} onClose={() => setChosen(null)} />}
    </Card>
  );
}
