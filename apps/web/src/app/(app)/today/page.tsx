import { listOwed } from "@taizhang/domain/task/server";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { WorkPage } from "@/features/task/work-page";
import { call } from "@/server/call";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("work"))("title") });

export default async function Page() {
  return <WorkPage page={await call(listOwed, {})} />;
}
