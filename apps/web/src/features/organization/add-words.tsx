"use client";
import { useMutation } from "@tanstack/react-query";
import { splitWords } from "@taizhang/domain/organization";
import type { LessonKind } from "@taizhang/policy";
import { Button } from "@taizhang/ui/button";
import { Field } from "@taizhang/ui/field";
import { Input } from "@taizhang/ui/input";
import { useTranslations } from "next-intl";
import { useRef, useState, type SubmitEvent } from "react";
import { useFormErrors } from "@/components/error-text";
import { useDone } from "@/components/use-send";
import { useTRPC } from "@/trpc/client";

/** One line for one or several words; what is wrong with one of them stands below it, and what was typed stays. */
export function AddWords({ unitId, kind }: { readonly unitId: string; readonly kind: LessonKind }) {
  const t = useTranslations("words");
  const done = useDone();
  const errorsOf = useFormErrors(["words"]);
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [error, setError] = useState<string>();
  const { mutateAsync, isPending } = useMutation(useTRPC().organization.addWords.mutationOptions());
  const label = t("addLabel", { kind: t(`kind.${kind}`) });
  const add = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = splitWords(text);
    input.current?.focus();
    if (words.length === 0) return;
    try {
      const { added } = await mutateAsync({ unitId, kind, words });
      setText("");
      setError(undefined);
      done(t("added", { n: added }));
    } catch (refused) {
      const { fields = {}, form } = errorsOf(refused);
      setError(Object.values(fields)[0] ?? form);
    }
  };
  return (
    <form onSubmit={(event) => void add(event)} className="flex max-w-120 items-start gap-2" noValidate>
      <Field label={label} hideLabel hint={t("addHint")} error={error} className="flex-1">
        <Input ref={input} placeholder={label} value={text} onChange={(event) => { setText(event.target.value); setError(undefined); }} maxLength={2000} autoComplete="off" />
      </Field>
      <Button type="submit" loading={isPending}>{t("add")}</Button>
    </form>
  );
}
