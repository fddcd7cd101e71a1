import type { TaskHead } from "@taizhang/domain/task";
import type { useTranslations } from "next-intl";

type Lit = { readonly lamp: TaskHead["lamp"]; readonly lampReason?: TaskHead["lampReason"] };

/** The county's word for a lamp; one that is overdue, or that nothing can be compared with, says so. */
export function lampWord(values: ReturnType<typeof useTranslations<"values">>, { lamp, lampReason }: Lit): string {
  const key = lampReason?.key;
  return key === "overdue" || key === "no_schedule" ? values(`lampWord.${key}`) : values(`lamp.${lamp}`);
}
