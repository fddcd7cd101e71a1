"use client";
import { useMutation } from "@tanstack/react-query";
import { passwordFault } from "@taizhang/domain/access";
import { Button } from "@taizhang/ui/button";
import { Form, type FormErrors } from "@taizhang/ui/form";
import { FormField } from "@taizhang/ui/form-field";
import { useToast } from "@taizhang/ui/toast";
import { useSchemaForm } from "@taizhang/ui/use-schema-form";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useMemo } from "react";
import { z } from "zod";
import { useFormErrors, useIssueText } from "@/components/error-text";
import { formatTime } from "@/components/format";
import { useTRPC } from "@/trpc/client";
import { PasswordInput } from "./password-input";

type Values = { current: string; next: string; again: string };
const empty: Values = { current: "", next: "", again: "" };
const fields = ["current", "next"];

function useSchema() {
  const t = useTranslations("access.password");
  const errors = useTranslations("errors");
  return useMemo(() => {
    const typed = z.string().min(1, errors("kernel.required")).max(200, errors("kernel.too_long", { maximum: 200 }));
    const strong = typed.refine((next) => passwordFault(next, "") === null, errors("access.password_too_simple"));
    return z.object({ current: typed, next: strong, again: typed }).refine(({ next, again }) => next === again, { path: ["again"], message: t("different") });
  }, [errors, t]);
}

/** Changes one's own password; `first` is the forced change of a first one, which leads on to the first page. */
export function PasswordForm({ sessionId, first }: { readonly sessionId: string; readonly first: boolean }) {
  const t = useTranslations("access.password");
  const trpc = useTRPC();
  const toast = useToast();
  const router = useRouter();
  const formErrors = useFormErrors(fields);
  const form = useSchemaForm<Values, Values>(useSchema(), empty, useIssueText());
  const { mutateAsync } = useMutation(trpc.access.changePassword.mutationOptions());
  const submit = async ({ current, next }: Values): Promise<FormErrors | undefined> => {
    try {
      const result = await mutateAsync({ sessionId, current, next });
      if (result.outcome === "wrong") return { fields: { current: t("wrong") } };
      if (result.outcome === "locked") return { form: t("locked", { time: formatTime(result.until) }) };
      if (first) {
        window.location.assign("/");
        return undefined;
      }
      toast.success(t("changed"), { description: t("ended", { count: result.endedSessions }) });
      form.reset(empty);
      router.refresh();
      return undefined;
    } catch (error) {
      return formErrors(error);
    }
  };
  return (
    <Form form={form} onSubmit={submit} className="grid max-w-100 gap-4">
      <FormField<Values, "current"> name="current" label={t("current")} required>{(control) => <PasswordInput {...control} autoComplete="current-password" />}</FormField>
      <FormField<Values, "next"> name="next" label={t("next")} hint={t("rule")} required>{(control) => <PasswordInput {...control} autoComplete="new-password" />}</FormField>
      <FormField<Values, "again"> name="again" label={t("again")} required>{(control) => <PasswordInput {...control} autoComplete="new-password" />}</FormField>
      <Button type="submit" variant="primary" loading={form.formState.isSubmitting} className="w-fit">{t("submit")}</Button>
    </Form>
  );
}
