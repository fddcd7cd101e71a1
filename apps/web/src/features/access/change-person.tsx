"use client";
import { useMutation } from "@tanstack/react-query";
import { FormField } from "@taizhang/ui/form-field";
import { Input } from "@taizhang/ui/input";
import { useTranslations } from "next-intl";
import { FormDialog } from "@/components/form-dialog";
import { useTRPC } from "@/trpc/client";

type Values = { name: string; phone: string };
type Props = {
  readonly account: { readonly userId: string; readonly name: string; readonly phone: string | null };
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
};

/** Mends a person's name and telephone. */
export function ChangePerson({ account: { userId, name, phone }, open, onOpenChange }: Props) {
  const t = useTranslations("admin.accounts");
  const { mutateAsync } = useMutation(useTRPC().access.changePerson.mutationOptions());
  return (
    <FormDialog<Values>
      open={open} onOpenChange={onOpenChange} title={t("changeTitle", { name })} action={t("save")} done={t("changed")}
      values={{ name, phone: phone ?? "" }} send={(values) => mutateAsync({ userId, ...values })}
    >
      <p className="m-0 text-ink-2">{t("changeHint")}</p>
      <FormField<Values, "name"> name="name" label={t("name")} required>{(control) => <Input {...control} autoComplete="off" />}</FormField>
      <FormField<Values, "phone"> name="phone" label={t("phone")}>{(control) => <Input {...control} inputMode="tel" autoComplete="off" />}</FormField>
    </FormDialog>
  );
}
