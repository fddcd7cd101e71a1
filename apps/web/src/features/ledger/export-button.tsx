"use client";
import { ledgerQuery } from "@taizhang/domain/ledger";
import { Button } from "@taizhang/ui/button";
import { useToast } from "@taizhang/ui/toast";
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorText } from "@/components/error-text";
import type { LedgerAddress } from "./types";

type Props = { readonly address: LedgerAddress; readonly ids?: readonly string[] };

/** Excel of exactly what is shown, or of the chosen rows of it. */
export function ExportButton({ address, ids }: Props) {
  const t = useTranslations("ledger");
  const toast = useToast();
  const errorText = useErrorText();
  const [busy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    try {
      const body = JSON.stringify({ query: ledgerQuery(address).toString(), ...(ids && { ids }) });
      const response = await fetch("/ledger/export", { method: "POST", headers: { "content-type": "application/json" }, body });
      if (!response.ok) {
        const refused: unknown = await response.json().catch(() => null);
        toast.error(errorText({ data: refused }));
        return;
      }
      save(await response.blob(), fileName(response.headers.get("content-disposition")));
      toast.success(t("exported", { n: Number(response.headers.get("x-row-count") ?? 0) }));
    } catch (error) {
      toast.error(errorText(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button icon={<Download size={16} aria-hidden="true" />} loading={busy} onClick={() => void download()}>
      {t(busy ? "action.exporting" : ids ? "action.exportChosen" : "action.export")}
    </Button>
  );
}

const fileName = (header: string | null) => decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(header ?? "")?.[1] ?? "ledger.xlsx");

function save(content: Blob, name: string) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
