"use client";
import { dropCodes, notRegisteredCodes } from "@taizhang/domain/directive";
import { IconButton } from "@taizhang/ui/icon-button";
import { Popover } from "@taizhang/ui/popover";
import { Keyboard } from "lucide-react";
import { useTranslations } from "next-intl";
import { KeyList } from "./key-list";

const groups = {
  move: ["j", "k", "n", "N", "J", "K", "Enter"],
  decide: ["c", "a", "digits", "d", "o", "m", "s", "e", "saveConfirm"],
  set: ["l", "t", "g", "f", "classes", "x"],
  back: ["u", "U", "Esc", "help"],
} as const;
/** Keys that are shown otherwise than they are named in the texts. */
const faces: Readonly<Record<string, string>> = { digits: "1–9", classes: "A B C", help: "?", saveConfirm: "Ctrl+Enter", N: "Shift+N", J: "Shift+J", K: "Shift+K", U: "Shift+U" };

/** The keys of the workbench. */
export function ShortcutHelp({ open, onOpenChange }: { readonly open: boolean; readonly onOpenChange: (open: boolean) => void }) {
  const t = useTranslations("directive.bench");
  return (
    <Popover title={t("help")} align="end" open={open} onOpenChange={onOpenChange} trigger={<IconButton bordered label={t("help")} icon={<Keyboard size={16} aria-hidden="true" />} />}>
      <div className="grid max-h-[70dvh] gap-x-8 gap-y-3 overflow-y-auto md:grid-cols-2">
        {(Object.keys(groups) as (keyof typeof groups)[]).map((group) => (
          <section key={group} aria-label={t(`keyGroup.${group}`)}>
            <p className="m-0 mb-1 text-small text-ink-3">{t(`keyGroup.${group}`)}</p>
            <KeyList keys={groups[group].map((key) => ({ face: faces[key] ?? key, words: t(`keys.${key}`) }))} />
          </section>
        ))}
        <p className="m-0 text-small text-ink-2">{t("keyReasons")}：{dropCodes.map((code, index) => `${index + 1} ${t(`dropCode.${code}`)}`).join("　")}</p>
        <p className="m-0 text-small text-ink-2">{t("keySentenceReasons")}：{notRegisteredCodes.map((code, index) => `${index + 1} ${t(`code.${code}`)}`).join("　")}</p>
      </div>
    </Popover>
  );
}
