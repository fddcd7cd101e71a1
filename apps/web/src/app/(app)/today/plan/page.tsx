import { workload } from "@taizhang/domain/plan/server";
import { today } from "@taizhang/planning";
import { can } from "@taizhang/policy";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { WorkloadView } from "@/features/plan/workload-view";
import { workSpan } from "@/features/plan/work-span";
import { call, requireSession } from "@/server/call";
import { oneOf, type SearchParams } from "@/server/search-params";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("plan.workload"))("title") });

/** The own unit's month, week or day: `?span=week&day=2026-11-24`. */
export default async function Page({ searchParams }: { readonly searchParams: SearchParams }) {
  const params = await searchParams;
  const { actor } = await requireSession();
  const span = workSpan(oneOf(params, "span"), oneOf(params, "day"), today(new Date()));
  return <WorkloadView load={await call(workload, { firstOn: span.firstOn, lastOn: span.lastOn })} span={span} mayEnter={can(actor, "plan.enter")} />;
}
