import { Card } from "@taizhang/ui/card";
import { Skeleton } from "@taizhang/ui/skeleton";
import { getTranslations } from "next-intl/server";

/** Shown until a page has its data. */
export default async function Loading() {
  const t = await getTranslations("frame");
  return <Card><Skeleton label={t("loading")} lines={6} /></Card>;
}
