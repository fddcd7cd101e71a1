"use client";
import { Button } from "@taizhang/ui/button";
import { Field } from "@taizhang/ui/field";
import { Input } from "@taizhang/ui/input";
import { Notice } from "@taizhang/ui/notice";
import { useTranslations } from "next-intl";
import { useActionState, useEffect, useRef } from "react";
import { formatTime } from "@/components/format";
import { PasswordInput } from "./password-input";

type State = { code: "refused" | "locked" | "disabled" | "no_post" | "unexpected"; until: string | null; username: string } | null;

export interface SignInFormProps {
  readonly action: (before: State, form: FormData) => Promise<State>;
  /** Where one wanted to go. */
  readonly next: string;
}

/** User name and password; works before any script has loaded. */
export function SignInForm({ action, next }: SignInFormProps) {
  const t = useTranslations("access.signIn");
  const [state, submit, pending] = useActionState(action, null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // After a refusal the password is typed again.
    if (state) form.current?.querySelector<HTMLInputElement>("input[name=password]")?.focus();
  }, [state]);
  return (
    <form ref={form} action={submit} className="grid gap-4">
      <h1 className="m-0 text-h1 font-semibold">{t("title")}</h1>
      {state && <Notice tone="error">{t(state.code, { time: formatTime(state.until) })}</Notice>}
      <input type="hidden" name="next" value={next} />
      <Field label={t("username")}>
        <Input name="username" autoComplete="username" autoCapitalize="none" spellCheck={false} required maxLength={100} defaultValue={state?.username ?? ""} key={state?.username ?? ""} autoFocus={!state} />
      </Field>
      <Field label={t("password")}>
        <PasswordInput name="password" autoComplete="current-password" required maxLength={200} />
      </Field>
      <Button type="submit" variant="primary" loading={pending} className="w-full">{t("submit")}</Button>
      <p className="m-0 text-small text-ink-3">{t("forgotten")}</p>
    </form>
  );
}
