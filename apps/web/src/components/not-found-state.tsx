"use client";
import { Empty } from "@taizhang/ui/empty";
import { useTranslations } from "next-intl";
import { HomeLink } from "./home-link";

/** Nothing is here, or nothing that the reader may know of. */
export function NotFoundState() {
  const t = useTranslations("frame.notFound");
  return <Empty title={t("title")} hint={t("hint")} action={<HomeLink />} />;
}
