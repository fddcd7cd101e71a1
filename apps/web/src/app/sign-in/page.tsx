import { countyName } from "@taizhang/domain/organization/server";
import { execute } from "@taizhang/domain/server";
import { systemActor } from "@taizhang/policy";
import { redirect } from "next/navigation";
import { PlainFrame } from "@/components/plain-frame";
import { SignInForm } from "@/features/access/sign-in-form";
import { currentSession } from "@/server/actor";
import { database } from "@/server/database";
import { ownPath } from "@/server/paths";
import { signInAction } from "./actions";

/** Sign-in; who is signed in already goes on. */
export default async function SignInPage({ searchParams }: { readonly searchParams: Promise<{ next?: string | string[] }> }) {
  const { next } = await searchParams;
  const wanted = ownPath(typeof next === "string" ? next : null);
  if (await currentSession()) redirect(wanted);
  const county = await execute(database(), systemActor("sign-in"), countyName, {});
  return (
    <PlainFrame county={county.name}>
      <SignInForm action={signInAction} next={wanted} />
    </PlainFrame>
  );
}
