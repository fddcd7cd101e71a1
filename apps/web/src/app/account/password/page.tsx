import { Notice } from "@taizhang/ui/notice";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { PlainFrame } from "@/components/plain-frame";
import { PasswordForm } from "@/features/access/password-form";
import { currentSession } from "@/server/actor";
import { TrpcProvider } from "@/trpc/client";

/** The change of a first password, which stands before every other page. */
export default async function FirstPasswordPage() {
  const session = await currentSession();
  if (!session) redirect("/sign-in");
  if (!session.mustChangePassword) redirect("/account");
  const t = await getTranslations("access.password");
  return (
    <PlainFrame county="">
      <h1 className="m-0 mb-4 text-h1 font-semibold">{t("title")}</h1>
      <Notice className="mb-4">{t("first")}</Notice>
      <TrpcProvider><PasswordForm sessionId={session.id} first /></TrpcProvider>
    </PlainFrame>
  );
}
