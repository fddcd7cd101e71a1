import { AppError } from "@taizhang/domain/kernel";
import { getTask, viewTask } from "@taizhang/domain/task/server";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { TaskPage } from "@/features/task/task-page";
import { call } from "@/server/call";

type Props = { readonly params: Promise<{ id: string }> };

/** A restricted task is read with the command that writes down who looked. */
const itemOf = cache(async (id: string) => {
  if (!z.uuid().safeParse(id).success) notFound();
  try {
    return await call(getTask, { taskId: id });
  } catch (error) {
    if (error instanceof AppError && error.reason === "task.restricted_view") return call(viewTask, { taskId: id });
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { head } = await itemOf((await params).id);
  return { title: `${head.number} ${head.title}` };
}

export default async function Page({ params }: Props) {
  return <TaskPage item={await itemOf((await params).id)} />;
}
