"use client";
import { Button } from "@taizhang/ui/button";
import { Menu } from "@taizhang/ui/menu";
import { useToast } from "@taizhang/ui/toast";
import { Download, Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorText } from "@/components/error-text";
import Link from "@/components/link";

type Format = { readonly format: "xlsx" | "docx"; readonly paper: "A4" | "A3" };

/** Publishes the items of a meeting as the office's table: Excel, Word or paper. */
export function PublishMenu({ directiveId }: { readonly directiveId: string }) {
  const t = useTranslations("table.publish");
  const toast = useToast();
  const errorText = useErrorText();
  const [busy, setBusy] = useState(false);
  const download = async (wanted: Format) => {
    setBusy(true);
    try {
      const response = await fetch(`/directives/${directiveId}/table/export`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(wanted) });
      if (!response.ok) {
        const refused: unknown = await response.json().catch(() => null);
        toast.error(errorText({ data: refused }));
        return;
      }
      save(await response.blob(), response.headers.get("content-disposition") ?? "", wanted.format);
      toast.success(t("done", { n: Number(response.headers.get("x-row-count") ?? 0) }));
    } catch (error) {
      toast.error(errorText(error));
    } finally {
      setBusy(false);
    }
  };
  const entry = (id: "excelA4" | "excelA3" | "wordA4" | "wordA3", wanted: Format) => ({ id, label: t(id), onSelect: () => void download(wanted) });
  return (
    <Menu
      linkAs={Link} align="end"
      trigger={<Button icon={<Download size={16} aria-hidden="true" />} loading={busy}>{t(busy ? "busy" : "open")}</Button>}
      groups={[
        { id: "excel", entries: [entry("excelA4", { format: "xlsx", paper: "A4" }), entry("excelA3", { format: "xlsx", paper: "A3" })] },
        { id: "word", entries: [entry("wordA4", { format: "docx", paper: "A4" }), entry("wordA3", { format: "docx", paper: "A3" })] },
        { id: "paper", entries: [{ id: "print", label: t("print"), icon: <Printer size={16} aria-hidden="true" />, href: `/print/directives/${directiveId}` }] },
      ]}
    />
  );
}

function save(content: Blob, disposition: string, format: string) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1] ?? `table.${format}`);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
