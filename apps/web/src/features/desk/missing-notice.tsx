"use client";
import { deskHref, type WorkQueue } from "@taizhang/domain/desk";
import { Notice } from "@taizhang/ui/notice";
import { useTranslations } from "next-intl";
import Link from "@/components/link";
import type { DeskMissing } from "./types";

/** Says why what a link names is not open, and where it is. */
export function MissingNotice({ queue, missing: { id, found } }: { readonly queue: WorkQueue; readonly missing: DeskMissing }) {
  const t = useTranslations("desk.linked");
  if (found === null) return <Notice tone="warning">{t("unknown")}</Notice>;
  return (
    <Notice tone="warning">
      <p className="m-0">{found.waits ? t("elsewhere", { unit: found.unit }) : t("done")}</p>
      <p className="m-0 mt-1 flex flex-wrap gap-x-4">
        {found.waits && <Link href={deskHref({ queue, id })} className="text-link">{t("open")}</Link>}
        <Link href={`/tasks/${found.taskId}`} className="text-link">{t("item", { number: found.number })}</Link>
        <span>{found.title}</span>
      </p>
    </Notice>
  );
}
