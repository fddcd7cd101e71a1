"use client";
import { Drawer } from "@taizhang/ui/drawer";
import { buttonStyle } from "@taizhang/ui/button-style";
import { Descriptions } from "@taizhang/ui/descriptions";
import { Lamp } from "@taizhang/ui/lamp";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { cellText, lampSentence, ProgressBar } from "./cells";
import type { LedgerItem } from "./types";

const facts = ["lead", "due", "state", "class", "source", "current", "problem", "report"] as const;

/** An item beside the ledger: what its row knows, and the way to its page. */
export function ItemDrawer({ item, onClose }: { readonly item: LedgerItem; readonly onClose: () => void }) {
  const t = useTranslations("ledger");
  const values = useTranslations("values");
  const reason = useTranslations("lamp.reason");
  const texts = { t, values, reason };
  return (
    <Drawer
      open
      onOpenChange={(open) => { if (!open) onClose(); }}
      title={item.title}
      description={item.number}
      actions={<Link href={`/tasks/${item.id}`} className={buttonStyle({ variant: "primary" })}>{t("action.openPage")}</Link>}
    >
      <div className="grid gap-4">
        <div className="flex flex-wrap items-center gap-3">
          <Lamp lamp={item.lamp} word={values(`lamp.${item.lamp}`)} />
          <span className="text-ink-2">{lampSentence(item, reason)}</span>
        </div>
        <ProgressBar row={item} t={t} />
        <Descriptions items={facts.map((column) => ({ label: t(`column.${column}`), value: cellText(column, item, texts) || t("cell.none") }))} />
      </div>
    </Drawer>
  );
}
