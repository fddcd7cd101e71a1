import { AppError } from "@taizhang/domain/kernel";
import { getTask, viewTask } from "@taizhang/domain/task/server";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { call } from "./call";

/** A task as its pages show it, once per request; a restricted one is read with the command that writes down who looked. */
export const shownTask = cache(async (id: string, asOf?: string) => {
  const asked = { taskId: id, ...(asOf !== undefined && { asOf }) };
  if (!z.uuid().safeParse(id).success) notFound();
  try {
    return await call(getTask, asked);
  } catch (error) {
    if (error instanceof AppError && error.reason === "task.restricted_view") return call(viewTask, asked);
    throw error;
  }
});
