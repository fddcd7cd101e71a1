"use client";
import { Card } from "@taizhang/ui/card";
import { Empty } from "@taizhang/ui/empty";
import { useTranslations } from "next-intl";
import { HomeLink } from "@/components/home-link";

/** The post acted in has no right to this page. */
export default function Forbidden() {
  const t = useTranslations("frame.forbidden");
  return <Card><Empty title={t("title")} hint={t("hint")} action={<HomeLink />} /></Card>;
}
