import { useTranslations } from "next-intl";
import { formatClock } from "./format";
import type { DraftState } from "./draft-sender";

/** “草稿已存 10:21”, or that it could not be stored and where it lies meanwhile. */
export function SavedAt({ saved: { at, failed, here } }: { readonly saved: DraftState }) {
  const t = useTranslations("report");
  return (
    <span role="status" className={`mr-auto text-small ${failed ? "text-lamp-red-text" : "text-ink-3"}`}>
      {failed ? t(here ? `draft_failed.${failed}_here` : `draft_failed.${failed}`) : at && t("draft_saved", { time: formatClock(at) })}
    </span>
  );
}
