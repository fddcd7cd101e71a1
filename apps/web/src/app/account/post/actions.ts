"use server";
import { switchPost } from "@taizhang/domain/access/server";
import { redirect } from "next/navigation";
import { call, requireSession } from "@/server/call";
import { ownPath } from "@/server/paths";

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

/** Acts in the chosen post from now on, and leads to where one wanted to go. */
export async function choosePostAction(form: FormData): Promise<void> {
  const { id } = await requireSession();
  await call(switchPost, { sessionId: id, postId: text(form, "post"), delegationId: text(form, "delegation") || null });
  redirect(ownPath(text(form, "next")));
}
