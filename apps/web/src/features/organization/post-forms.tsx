"use client";
import { useMutation } from "@tanstack/react-query";
import type { RouterOutputs } from "@taizhang/api";
import { personRoles } from "@taizhang/domain/access";
import { Checkbox } from "@taizhang/ui/checkbox";
import { DatePicker } from "@taizhang/ui/date-picker";
import { FormField } from "@taizhang/ui/form-field";
import { Input } from "@taizhang/ui/input";
import { Select } from "@taizhang/ui/select";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { FormDialog } from "@/components/form-dialog";
import { useTRPC } from "@/trpc/client";
import { PersonSearch } from "./person-search";

export type Post = RouterOutputs["organization"]["posts"][number];
export type Holding = Post["holdings"][number];
type Role = (typeof personRoles)[number];
type Opening = { readonly open: boolean; readonly onOpenChange: (open: boolean) => void };

type NewPost = { title: string; role: Role };
const blankPost: NewPost = { title: "", role: "officer" };

/** Adds a post to a unit. */
export function PostForm({ unitId, ...opening }: Opening & { readonly unitId: string }) {
  const t = useTranslations("admin.organization");
  const admin = useTranslations("admin");
  const roleText = useTranslations("values.role");
  const { mutateAsync } = useMutation(useTRPC().organization.addPost.mutationOptions());
  return (
    <FormDialog<NewPost> {...opening} title={t("addPost")} action={admin("save")} done={admin("saved")} values={blankPost} send={(values) => mutateAsync({ unitId, ...values })}>
      <FormField<NewPost, "title"> name="title" label={t("post")} required>{(control) => <Input {...control} />}</FormField>
      <FormField<NewPost, "role"> name="role" label={t("role")} required>
        {(control) => <Select<Role> {...control} options={personRoles.map((value) => ({ value, label: roleText(value) }))} />}
      </FormField>
    </FormDialog>
  );
}

type Appointment = { userId: string | null; startsOn: string | null; replace: boolean };

/** Puts a person into a post from a day on. */
export function AppointForm({ post, today, ...opening }: Opening & { readonly post: Post; readonly today: string }) {
  const t = useTranslations("admin.organization");
  const { mutateAsync } = useMutation(useTRPC().organization.appoint.mutationOptions());
  const values = useMemo<Appointment>(() => ({ userId: null, startsOn: today, replace: true }), [today]);
  const send = ({ userId, startsOn, replace }: Appointment) => mutateAsync({ postId: post.id, userId: userId ?? "", startsOn: startsOn ?? "", replace });
  return (
    <FormDialog<Appointment> {...opening} title={t("appointTitle", { post: post.title })} description={t("personHint")} action={t("appoint")} done={t("appointed")} values={values} send={send}>
      <FormField<Appointment, "userId"> name="userId" label={t("person")} required>{(control) => <PersonSearch {...control} />}</FormField>
      <FormField<Appointment, "startsOn"> name="startsOn" label={t("from")} required>{(control) => <DatePicker {...control} />}</FormField>
      <FormField<Appointment, "replace"> name="replace" label={t("holder")}>{({ value, onChange }) => <Checkbox checked={value} onChange={onChange}>{t("replace")}</Checkbox>}</FormField>
    </FormDialog>
  );
}

type Ending = { endsOn: string | null };

/** The last day on which somebody holds a post. */
export function EndHoldingForm({ holding, today, ...opening }: Opening & { readonly holding: Holding; readonly today: string }) {
  const t = useTranslations("admin.organization");
  const { mutateAsync } = useMutation(useTRPC().organization.endHolding.mutationOptions());
  const values = useMemo<Ending>(() => ({ endsOn: today }), [today]);
  return (
    <FormDialog<Ending> {...opening} title={t("endHoldingTitle", { name: holding.name })} action={t("endHolding")} done={t("holdingEnded")} values={values} send={({ endsOn }) => mutateAsync({ holdingId: holding.id, endsOn: endsOn ?? "" })}>
      <FormField<Ending, "endsOn"> name="endsOn" label={t("lastDay")} required>{(control) => <DatePicker {...control} min={holding.startsOn} />}</FormField>
    </FormDialog>
  );
}
