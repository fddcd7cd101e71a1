"use client";
import { Button } from "@taizhang/ui/button";
import { useToast } from "@taizhang/ui/toast";
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorText } from "./error-text";

type Props = { readonly path: string; readonly body: Readonly<Record<string, unknown>>; readonly label?: string };

/** Excel of what a page shows: posts its address, saves the answer under the name the server gives it, says how many rows it has. */
export function ExportButton({ path, body, label }: Props) {
  const t = useTranslations("frame.export");
  const toast = useToast();
  const errorText = useErrorText();
  const [busy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    try {
      const response = await fetch(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
      if (!response.ok) {
        const refused: unknown = await response.json().catch(() => null);
        toast.error(errorText({ data: refused }));
        return;
      }
      save(await response.blob(), fileName(response.headers.get("content-disposition")));
      toast.success(t("done", { n: Number(response.headers.get("x-row-count") ?? 0) }));
    } catch (error) {
      toast.error(errorText(error));
    } finally {
      setBusy(false);
    }
  };
  return <Button icon={<Download size={16} aria-hidden="true" />} loading={busy} onClick={() => void download()}>{busy ? t("busy") : (label ?? t("action"))}</Button>;
}

const fileName = (header: string | null) => decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(header ?? "")?.[1] ?? "export.xlsx");

function save(content: Blob, name: string) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
