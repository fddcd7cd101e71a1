import { useTranslations } from "next-intl";
import { formatClock } from "./format";

/** “草稿已存 10:21”. */
export function SavedAt({ at }: { readonly at: Date | null }) {
  const t = useTranslations("report");
  return <span role="status" className="mr-auto text-small text-ink-3">{at && t("draft_saved", { time: formatClock(at) })}</span>;
}
