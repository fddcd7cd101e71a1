import { getPlan, getQuota } from "@taizhang/domain/plan/server";
import { can } from "@taizhang/policy";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PlanPage } from "@/features/plan/plan-page";
import { call, requireSession } from "@/server/call";
import { oneOf, type SearchParams } from "@/server/search-params";
import { shownTask } from "@/server/shown-task";

type Props = { readonly params: Promise<{ id: string }>; readonly searchParams: SearchParams };

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("plan"))("title") });

/** The plan of one item, for reading and print: `?baseline=…` names the kept state it is compared with. */
export default async function Page({ params, searchParams }: Props) {
  const { id: taskId } = await params;
  const { actor } = await requireSession();
  const item = await shownTask(taskId);
  const [view, quota] = await Promise.all([call(getPlan, { taskId }), call(getQuota, { taskId })]);
  const mayPlan = item.actions.plan;
  return <PlanPage item={item} view={view} quota={quota} baseline={oneOf(await searchParams, "baseline")} mayPlan={mayPlan} mayEnter={mayPlan && can(actor, "plan.enter")} />;
}
