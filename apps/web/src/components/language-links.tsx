"use client";
import { Button } from "@taizhang/ui/button";
import { useLocale, useTranslations } from "next-intl";
import { locales } from "@/i18n/locale";
import { useSwitchLocale } from "./use-switch-locale";

/** The other languages, one press away, where there is no account menu. */
export function LanguageLinks() {
  const t = useTranslations("frame");
  const locale = useLocale();
  const switchLocale = useSwitchLocale();
  return locales.filter((one) => one !== locale).map((one) => (
    <Button key={one} variant="text" lang={one} onClick={() => switchLocale(one)}>{t(`languages.${one}`)}</Button>
  ));
}
