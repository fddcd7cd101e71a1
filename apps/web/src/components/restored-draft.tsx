import { Button } from "@taizhang/ui/button";
import { Notice } from "@taizhang/ui/notice";
import { useTranslations } from "next-intl";
import { formatTime } from "./format";

/** “已恢复 2026-11-28 10:21 的草稿”, with the way to throw it away; nothing where no draft was restored. */
export function RestoredDraft({ at, onDiscard }: { readonly at: Date | null; readonly onDiscard: () => void }) {
  const t = useTranslations("frame.draft");
  if (at === null) return null;
  return <Notice action={<Button size="compact" variant="text" onClick={onDiscard}>{t("discard")}</Button>}>{t("restored", { time: formatTime(at) })}</Notice>;
}
