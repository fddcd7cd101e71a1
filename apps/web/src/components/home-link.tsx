import { buttonStyle } from "@taizhang/ui/button-style";
import { useTranslations } from "next-intl";
import Link from "@/components/link";

/** The way back to one's first page. */
export function HomeLink() {
  const t = useTranslations("frame");
  return <Link href="/" className={buttonStyle({ variant: "outline" })}>{t("home")}</Link>;
}
