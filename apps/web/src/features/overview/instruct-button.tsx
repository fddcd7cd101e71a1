"use client";
import { Button } from "@taizhang/ui/button";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";

const InstructDialog = dynamic(() => import("../task/instruct-dialog").then(({ InstructDialog: dialog }) => dialog));

/** 批示: the leader's one verb. */
export function InstructButton({ taskId, title }: { readonly taskId: string; readonly title: string }) {
  const t = useTranslations("overview.attention");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="outline" size="compact" onClick={() => setOpen(true)} aria-label={`${t("button")}：${title}`}>{t("button")}</Button>
      {open && <InstructDialog taskId={taskId} title={title} open onOpenChange={setOpen} />}
    </>
  );
}
