"use client";
import { buttonStyle } from "@taizhang/ui/button-style";
import { Drawer } from "@taizhang/ui/drawer";
import { useTranslations } from "next-intl";
import { useAsOf } from "@/components/as-of";
import { withAsOf } from "@/components/with-as-of";
import Link from "@/components/link";
import { TaskPanel } from "@/features/task/task-panel";
import type { LedgerItem } from "./types";

/** An item beside the ledger, whole; its own page is one click further; `edit` opens the window of changes with it. */
export function ItemDrawer({ item, edit, onClose }: { readonly item: LedgerItem; readonly edit: boolean; readonly onClose: () => void }) {
  const t = useTranslations("ledger");
  return (
    <Drawer
      open
      size="large"
      onOpenChange={(open) => { if (!open) onClose(); }}
      title={item.title}
      description={item.number}
      actions={<Link href={withAsOf(`/tasks/${item.id}`, useAsOf())} className={buttonStyle()}>{t("action.openPage")}</Link>}
    >
      <TaskPanel taskId={item.id} begin={edit ? "edit" : undefined} />
    </Drawer>
  );
}
