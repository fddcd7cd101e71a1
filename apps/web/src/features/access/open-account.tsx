"use client";
import { useMutation, useQuery } from "@tanstack/react-query";
import { isAdministrator, personRoles } from "@taizhang/domain/access";
import { Button } from "@taizhang/ui/button";
import { FormField } from "@taizhang/ui/form-field";
import { Input } from "@taizhang/ui/input";
import { Select } from "@taizhang/ui/select";
import { TreeSelect } from "@taizhang/ui/tree-select";
import { UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/components/form-dialog";
import { useTRPC } from "@/trpc/client";
import { OnceDialog, type HandedOver } from "./once-dialog";

type Role = (typeof personRoles)[number];
type Values = { username: string; name: string; phone: string; unitId: string | null; role: Role | null; title: string };
const empty: Values = { username: "", name: "", phone: "", unitId: null, role: null, title: "" };

/** Opens an account for a new person in a post of a unit; its one-time password is shown once. */
export function OpenAccount() {
  const t = useTranslations("admin.accounts");
  const roleText = useTranslations("values.role");
  const trpc = useTRPC();
  const [open, setOpen] = useState(false);
  const [handed, setHanded] = useState<HandedOver | null>(null);
  const { mutateAsync } = useMutation(trpc.access.openAccount.mutationOptions());
  const { data: units = [] } = useQuery(trpc.organization.tree.queryOptions({}, { enabled: open }));
  const send = async ({ unitId, role, ...rest }: Values) => {
    // The server refuses what is missing and says so at its field.
    setHanded(await mutateAsync({ ...rest, unitId: unitId ?? "", role: role ?? ("" as Role) }));
  };
  return (
    <>
      <Button variant="primary" icon={<UserPlus size={16} aria-hidden="true" />} onClick={() => setOpen(true)}>{t("open")}</Button>
      <FormDialog<Values> open={open} onOpenChange={setOpen} title={t("open")} action={t("open")} done={t("opened")} values={empty} send={send}>
        <div className="grid gap-4 sm:grid-cols-2">
          <FormField<Values, "name"> name="name" label={t("name")} required>{(control) => <Input {...control} autoComplete="off" />}</FormField>
          <FormField<Values, "username"> name="username" label={t("username")} hint={t("usernameHint")} required>{(control) => <Input {...control} autoComplete="off" autoCapitalize="none" />}</FormField>
          <FormField<Values, "unitId"> name="unitId" label={t("unit")} required>
            {(control) => <TreeSelect {...control} nodes={units.map(({ id, parentId, name, keywords }) => ({ id, parentId, label: name, keywords }))} />}
          </FormField>
          <FormField<Values, "role"> name="role" label={t("role")} required>
            {(control) => <Select<Role> {...control} options={personRoles.filter((role) => !isAdministrator(role)).map((value) => ({ value, label: roleText(value) }))} />}
          </FormField>
          <FormField<Values, "title"> name="title" label={t("post")} required>{(control) => <Input {...control} />}</FormField>
          <FormField<Values, "phone"> name="phone" label={t("phone")}>{(control) => <Input {...control} inputMode="tel" autoComplete="off" />}</FormField>
        </div>
      </FormDialog>
      <OnceDialog handed={handed} onClose={() => setHanded(null)} />
    </>
  );
}
