"use client";
import { Button } from "@taizhang/ui/button";
import { IconButton } from "@taizhang/ui/icon-button";
import { Popover } from "@taizhang/ui/popover";
import { Keyboard } from "lucide-react";
import { useTranslations } from "next-intl";
import { KeyList } from "./key-list";

/** Keys that only some of the pages have, in the order in which the help shows them. */
const faces = { open: "Enter", answer: "Enter", fill: "Enter", leave: "Esc", merge: "m", mergeGroup: "Shift+M", distinct: "x" } as const;
export type ListKey = keyof typeof faces;

type Props = {
  readonly keys: readonly ListKey[]; readonly canUndo: boolean; readonly onUndo: () => void;
  readonly help: boolean; readonly onHelp: (open: boolean) => void;
};

/** What the pages of gaps, duplicates and numbers have in their head: the last step taken back, and their keys. */
export function ListTools({ keys, canUndo, onUndo, help, onHelp }: Props) {
  const t = useTranslations("directive.bench");
  const shown = [
    { face: "j", words: t("listKeys.next") }, { face: "k", words: t("listKeys.previous") },
    ...keys.map((key) => ({ face: faces[key], words: t(`listKeys.${key}`) })),
    { face: "u", words: t("undo") }, { face: "?", words: t("keys.help") },
  ];
  return (
    <>
      <Button disabled={!canUndo} onClick={onUndo}>{t("undo")}</Button>
      <Popover title={t("help")} align="end" open={help} onOpenChange={onHelp} trigger={<IconButton bordered label={t("help")} icon={<Keyboard size={16} aria-hidden="true" />} />}><KeyList keys={shown} /></Popover>
    </>
  );
}
