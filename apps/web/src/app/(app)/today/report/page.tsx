import { getDraft } from "@taizhang/domain/draft/server";
import { reportBatch } from "@taizhang/domain/report/server";
import { PageHeader } from "@taizhang/ui/page-header";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "@/components/link";
import { BatchGrid } from "@/features/report/batch-grid";
import { call } from "@/server/call";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("report"))("batch.title") });

export default async function Page() {
  const t = await getTranslations("report");
  const { rows } = await call(reportBatch, {});
  const draft = await call(getDraft, { key: "report:batch" });
  return (
    <>
      <PageHeader title={t("batch.title")} conclusion={t("batch.conclusion", { n: rows.length })} back={{ href: "/today", label: t("batch.back") }} linkAs={Link} />
      <BatchGrid rows={rows} draft={draft} />
    </>
  );
}
