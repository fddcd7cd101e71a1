"use server";
import { SignInRefused } from "@taizhang/auth";
import { frame } from "@taizhang/domain/organization/server";
import { execute } from "@taizhang/domain/server";
import { redirect } from "next/navigation";
import { currentSession } from "@/server/actor";
import { auth } from "@/server/auth";
import { database } from "@/server/database";
import { formText } from "@/server/form-text";
import { firstPageOf } from "@/server/navigation";
import { ownPath } from "@/server/paths";

const codes = ["refused", "locked", "disabled", "no_post"] as const;
export type SignInState = { code: (typeof codes)[number] | "unexpected"; until: string | null; username: string } | null;

/** The choice of a post where there are several, else the address one wanted, else the first page of the post. */
async function placeAfterSignIn(wanted: string): Promise<string> {
  const path = ownPath(wanted);
  const session = await currentSession();
  if (!session || session.mustChangePassword) return path;
  const { posts } = await execute(database(), session.actor, frame, {});
  if (posts.length > 1) return path === "/" ? "/account/post" : `/account/post?next=${encodeURIComponent(path)}`;
  return path === "/" ? firstPageOf(session.actor) : path;
}

/** Signs in and leads on; a refusal comes back to the form with its reason. */
export async function signInAction(_before: SignInState, form: FormData): Promise<SignInState> {
  const username = formText(form, "username");
  try {
    await auth().signIn("credentials", { username, password: formText(form, "password"), redirect: false });
  } catch (error) {
    if (!(error instanceof SignInRefused)) {
      console.error("sign-in", error instanceof Error ? error.name : "");
      return { code: "unexpected", until: null, username };
    }
    return { code: codes.find((code) => code === error.code) ?? "unexpected", until: error.until, username };
  }
  redirect(await placeAfterSignIn(formText(form, "next")));
}

/** Ends the session on the server and takes its cookie away. */
export async function signOutAction(): Promise<void> {
  await auth().signOut({ redirect: false });
  redirect("/sign-in");
}
