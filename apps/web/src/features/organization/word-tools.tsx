"use client";
import { useTranslations } from "next-intl";
import { ExportButton } from "@/components/export-button";
import { ImportWords } from "./import-words";

/** Names and duty words of all units as one table, out and in. */
export function WordTools() {
  const t = useTranslations("words.export");
  return <><ExportButton path="/admin/organization/words" body={{}} label={t("action")} /><ImportWords /></>;
}
