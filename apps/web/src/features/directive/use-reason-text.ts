"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";

/** The sentence of an error reason. */
export function useReasonText(): (key: string, values?: Record<string, string | number>) => string {
  const t = useTranslations("errors");
  return useCallback((key, values) => (t.has(key as "kernel.unexpected") ? t(key as "kernel.unexpected", values) : t("kernel.unexpected")), [t]);
}
