"use server";
import { SignInRefused } from "@taizhang/auth";
import { redirect } from "next/navigation";
import { auth } from "@/server/auth";
import { ownPath } from "@/server/paths";

const codes = ["refused", "locked", "disabled", "no_post"] as const;
export type SignInState = { code: (typeof codes)[number] | "unexpected"; until: string | null; username: string } | null;

const field = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

/** Signs in and leads on; a refusal comes back to the form with its reason. */
export async function signInAction(_before: SignInState, form: FormData): Promise<SignInState> {
  const username = field(form, "username");
  try {
    await auth().signIn("credentials", { username, password: field(form, "password"), redirect: false });
  } catch (error) {
    if (!(error instanceof SignInRefused)) {
      console.error("sign-in", error instanceof Error ? error.name : "");
      return { code: "unexpected", until: null, username };
    }
    return { code: codes.find((code) => code === error.code) ?? "unexpected", until: error.until, username };
  }
  redirect(ownPath(field(form, "next")));
}

/** Ends the session on the server and takes its cookie away. */
export async function signOutAction(): Promise<void> {
  await auth().signOut({ redirect: false });
  redirect("/sign-in");
}
