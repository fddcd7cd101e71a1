"use client";
import { reasonOf } from "@taizhang/domain/kernel";
import type { FormErrors } from "@taizhang/ui/form";
import type { IssueText } from "@taizhang/ui/use-schema-form";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { fieldReasons, plainValues, refusalOf } from "./refusal";

type Values = Record<string, string | number>;

function useReasonText(): (key: string, values?: Values) => string {
  const t = useTranslations("errors");
  return useCallback((key, values) => (t.has(key as "kernel.unexpected") ? t(key as "kernel.unexpected", values) : t("kernel.unexpected")), [t]);
}

/** An error of a call as one sentence: `const errorText = useErrorText(); toast.error(errorText(error))`. */
export function useErrorText(): (error: unknown) => string {
  const text = useReasonText();
  return useCallback((error) => {
    const refusal = refusalOf(error);
    if (!refusal) return text("kernel.no_answer");
    const [first] = Object.values(fieldReasons(refusal));
    return first ? text(first.key, first.values) : text(refusal.reason, plainValues(refusal.details));
  }, [text]);
}

/** The fault of a field that its schema finds in the browser, in the words that the server has for it; a text of the form's own stays. */
export function useIssueText(): IssueText {
  const t = useTranslations("errors");
  return useCallback((issue) => {
    const { key, values } = reasonOf(issue as Parameters<typeof reasonOf>[0]);
    return t.has(key as "kernel.invalid") ? t(key as "kernel.invalid", values) : issue.message;
  }, [t]);
}

/**
 * An error of a call for `Form`: the messages at their fields, the rest above the form. `fields` names the fields the
 * form shows, also by parts (`cooperating.2.dueOn`); a message for any other goes above. `within` is the part of the input
 * that holds them.
 */
export function useFormErrors(fields?: readonly string[], within?: string): (error: unknown) => FormErrors {
  const text = useReasonText();
  const sentence = useErrorText();
  return useCallback((error) => {
    const prefix = within === undefined ? "" : `${within}.`;
    const reasons = Object.entries(fieldReasons(refusalOf(error)))
      .map(([path, reason]) => [path.startsWith(prefix) ? path.slice(prefix.length) : path, reason] as const)
      .filter(([name]) => !fields || fields.some((field) => name === field || name.startsWith(`${field}.`)));
    if (reasons.length === 0) return { form: sentence(error) };
    return { fields: Object.fromEntries(reasons.map(([name, reason]) => [name, text(reason.key, reason.values)])) };
  }, [fields, sentence, text, within]);
}
