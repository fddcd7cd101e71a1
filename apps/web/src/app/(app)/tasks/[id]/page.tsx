import { AppError } from "@taizhang/domain/kernel";
import { getTask, viewTask } from "@taizhang/domain/task/server";
import { today } from "@taizhang/planning";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { TaskPage } from "@/features/task/task-page";
import { call } from "@/server/call";
import { asOfAddress, type SearchParams } from "@/server/search-params";

type Props = { readonly params: Promise<{ id: string }>; readonly searchParams: SearchParams };

/** A restricted task is read with the command that writes down who looked. */
const itemOf = cache(async (id: string, day: string | undefined) => {
  const asked = { taskId: id, ...(day !== undefined && { asOf: day }) };
  if (!z.uuid().safeParse(id).success) notFound();
  try {
    return await call(getTask, asked);
  } catch (error) {
    if (error instanceof AppError && error.reason === "task.restricted_view") return call(viewTask, asked);
    throw error;
  }
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { head } = await itemOf((await params).id, asOfAddress(await searchParams).asOf);
  return { title: `${head.number} ${head.title}` };
}

export default async function Page({ params, searchParams }: Props) {
  return <TaskPage item={await itemOf((await params).id, asOfAddress(await searchParams).asOf)} today={today(new Date())} />;
}
