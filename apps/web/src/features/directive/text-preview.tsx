"use client";
import { Card } from "@taizhang/ui/card";
import { Notice } from "@taizhang/ui/notice";
import { Skeleton } from "@taizhang/ui/skeleton";
import { useTranslations } from "next-intl";
import Link from "@/components/link";
import type { Preview } from "./use-preview";

/** What a text holds, before it is stored. */
export function TextPreview({ preview, loading, directiveId }: { readonly preview: Preview | null; readonly loading: boolean; readonly directiveId: string }) {
  const t = useTranslations("directive");
  if (loading) return <Card title={t("preview")}><Skeleton label={t("reading")} lines={6} /></Card>;
  if (!preview) return null;
  const { tableRows, textTableRows } = preview;
  return (
    <Card title={t("preview")}>
      {tableRows + textTableRows > 0 && (
        // In a page of its own, so that what was typed here stays.
        <Notice tone="warning" className="mb-3" action={<Link href={`/directives/${directiveId}/table/new`} target="_blank" className="text-link underline">{t("previewTableLink")}</Link>}>{tableRows > 0 ? t("previewTable", { n: tableRows }) : t("previewTextTable", { n: textTableRows })}</Notice>
      )}
      {preview.title && <p className="m-0 font-medium">{preview.title}</p>}
      <p className="m-0 mt-1">{t("previewFound", { characters: preview.characters, sentences: preview.sentences, items: preview.items })}</p>
      <p className="m-0 mt-1 text-ink-2">
        {preview.date && <span className="mr-3">{t("previewDate", { date: preview.date })}</span>}
        {preview.number && <span>{t("previewNumber", { number: preview.number })}</span>}
      </p>
      <p tabIndex={0} className="m-0 mt-3 max-h-80 overflow-y-auto border-t border-line pt-3 whitespace-pre-wrap text-ink-2">{preview.beginning}{preview.characters > preview.beginning.length && " …"}</p>
    </Card>
  );
}
