import { listVouchers } from "@taizhang/domain/indicator/server";
import { listOwed } from "@taizhang/domain/task/server";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { VouchersCard } from "@/features/indicator/vouchers-card";
import { WorkPage } from "@/features/task/work-page";
import { call } from "@/server/call";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("work"))("title") });

export default async function Page() {
  const [page, vouchers] = await Promise.all([call(listOwed, {}), call(listVouchers, {})]);
  return <WorkPage page={page} vouchers={<VouchersCard due={vouchers} />} />;
}
