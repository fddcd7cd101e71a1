"use client";
import { IconButton } from "@taizhang/ui/icon-button";
import { Popover } from "@taizhang/ui/popover";
import { Keyboard } from "lucide-react";
import { useTranslations } from "next-intl";

export const shortcuts = ["j", "k", "e", "c", "d", "m", "s", "x", "u", "Enter", "Esc"] as const;

/** The keys of the workbench. */
export function ShortcutHelp() {
  const t = useTranslations("directive.bench");
  return (
    <Popover title={t("help")} align="end" trigger={<IconButton bordered label={t("help")} icon={<Keyboard size={16} aria-hidden="true" />} />}>
      <dl className="m-0 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
        {shortcuts.map((key) => <div key={key} className="contents"><dt><kbd className="rounded-tag border border-control bg-surface-2 px-1.5 font-[inherit] text-small">{key}</kbd></dt><dd className="m-0">{t(`keys.${key}`)}</dd></div>)}
      </dl>
    </Popover>
  );
}
