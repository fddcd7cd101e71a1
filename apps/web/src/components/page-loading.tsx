import { Card } from "@taizhang/ui/card";
import { Skeleton } from "@taizhang/ui/skeleton";
import { getTranslations } from "next-intl/server";

/** Shown until a page has its data. Only list pages have it: once it is shown, a missing row can no longer answer 404. */
export default async function PageLoading() {
  const t = await getTranslations("frame");
  return <Card><Skeleton label={t("loading")} lines={6} /></Card>;
}
