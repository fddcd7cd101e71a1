import { today } from "@taizhang/planning";
import type { Metadata } from "next";
import { TaskPage } from "@/features/task/task-page";
import { requireSession } from "@/server/call";
import { asOfAddress, type SearchParams } from "@/server/search-params";
import { shownTask } from "@/server/shown-task";

type Props = { readonly params: Promise<{ id: string }>; readonly searchParams: SearchParams };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { head } = await shownTask((await params).id, asOfAddress(await searchParams).asOf);
  return { title: `${head.number} ${head.title}` };
}

export default async function Page({ params, searchParams }: Props) {
  const [item, { actor }] = await Promise.all([shownTask((await params).id, asOfAddress(await searchParams).asOf), requireSession()]);
  const now = new Date();
  return <TaskPage item={item} today={today(now)} by={actor.name} at={now.toISOString()} />;
}
