"use server";
import { switchPost } from "@taizhang/domain/access/server";
import { redirect } from "next/navigation";
import { call, requireSession } from "@/server/call";
import { formText } from "@/server/form-text";
import { ownPath } from "@/server/paths";

/** Acts in the chosen post from now on, and leads to where one wanted to go. */
export async function choosePostAction(form: FormData): Promise<void> {
  const { id } = await requireSession();
  await call(switchPost, { sessionId: id, postId: formText(form, "post"), delegationId: formText(form, "delegation") || null });
  redirect(ownPath(formText(form, "next")));
}
