import { useTranslations } from "next-intl";

/** The way to sign in again beside the form, which stays as it is: “去登录（新标签页）”. */
export function SignInAgain() {
  const t = useTranslations("frame");
  return <a href="/sign-in" target="_blank" rel="noreferrer" className="shrink-0 font-medium">{t("signInAgain")}</a>;
}
