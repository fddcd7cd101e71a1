"use client";
import { useQuery } from "@tanstack/react-query";
import { buttonStyle } from "@taizhang/ui/button-style";
import { Drawer } from "@taizhang/ui/drawer";
import { useTranslations } from "next-intl";
import { useAsOf } from "@/components/as-of";
import { withAsOf } from "@/components/with-as-of";
import Link from "@/components/link";
import { TaskPanel } from "@/features/task/task-panel";
import { useTRPC } from "@/trpc/client";
import type { LedgerItem } from "./types";

type Props = {
  readonly id: string;
  /** Its row, where that is loaded: an address may name an item further down. */
  readonly row: Pick<LedgerItem, "title" | "number"> | undefined;
  /** Opens the window of changes with it. */
  readonly edit: boolean;
  readonly onClose: () => void;
};

/** An item beside the ledger, whole; its own page is one click further. */
export function ItemDrawer({ id, row, edit, onClose }: Props) {
  const t = useTranslations("ledger");
  const asOf = useAsOf();
  const { data } = useQuery(useTRPC().task.get.queryOptions({ taskId: id, ...(asOf !== null && { asOf }) }));
  const head = data?.head ?? row;
  return (
    <Drawer
      open
      size="large"
      onOpenChange={(open) => { if (!open) onClose(); }}
      title={head?.title ?? t("action.open")}
      {...(head && { description: head.number })}
      actions={<Link href={withAsOf(`/tasks/${id}`, asOf)} className={buttonStyle()}>{t("action.openPage")}</Link>}
    >
      <TaskPanel taskId={id} begin={edit ? "edit" : undefined} />
    </Drawer>
  );
}
