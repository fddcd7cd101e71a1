"use client";
import { Button } from "@taizhang/ui/button";
import { buttonStyle } from "@taizhang/ui/button-style";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import Link from "@/components/link";
import { PrintButton } from "@/components/print-button";
import type { IndicatorPage } from "./types";

const ExplainDialog = dynamic(() => import("./word-dialogs").then((part) => part.ExplainDialog));
const TargetDialog = dynamic(() => import("./target-dialog").then((part) => part.TargetDialog));

/** What this reader may do with the indicator as a whole. */
export function IndicatorActions({ page }: { readonly page: IndicatorPage }) {
  const t = useTranslations("indicator");
  const [open, setOpen] = useState<"explain" | "target" | null>(null);
  const { rights, definition } = page;
  return (
    <span className="flex flex-wrap gap-2 print:hidden">
      {rights.enter && <Link href={`/indicators/entry?frequency=${definition.frequency}`} className={buttonStyle()}>{t("action.enter")}</Link>}
      {rights.explain && <Button onClick={() => setOpen("explain")}>{t("action.explain")}</Button>}
      {rights.manage && <Button onClick={() => setOpen("target")}>{t("action.target")}</Button>}
      {rights.manage && <Link href={`/indicators/${definition.id}/edit`} className={buttonStyle()}>{t("action.edit")}</Link>}
      <PrintButton plain label={t("action.print")} />
      {open === "explain" && <ExplainDialog page={page} onClose={() => setOpen(null)} />}
      {open === "target" && <TargetDialog page={page} onClose={() => setOpen(null)} />}
    </span>
  );
}
