"use client";
import { boardQuery, type BoardAddress } from "@taizhang/domain/indicator";
import { Button } from "@taizhang/ui/button";
import { useToast } from "@taizhang/ui/toast";
import { Download, Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorText } from "@/components/error-text";

type Props = { readonly address: BoardAddress; readonly rights: { readonly export: boolean } };

/** Excel of exactly what is shown, and the sheet of paper. */
export function BoardActions({ address, rights }: Props) {
  const t = useTranslations("indicator");
  const toast = useToast();
  const errorText = useErrorText();
  const [busy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    try {
      const response = await fetch("/indicators/export", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query: boardQuery(address) }) });
      if (!response.ok) {
        toast.error(errorText({ data: await response.json().catch(() => null) }));
        return;
      }
      const link = document.createElement("a");
      link.href = URL.createObjectURL(await response.blob());
      link.download = decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? "indicators.xlsx");
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
      toast.success(t("exported", { n: Number(response.headers.get("x-row-count") ?? 0) }));
    } catch (error) {
      toast.error(errorText(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <span className="flex flex-wrap gap-2 print:hidden">
      {rights.export && <Button icon={<Download size={16} aria-hidden="true" />} loading={busy} onClick={() => void download()}>{t("action.export")}</Button>}
      <Button icon={<Printer size={16} aria-hidden="true" />} onClick={() => window.print()}>{t("action.print")}</Button>
    </span>
  );
}
