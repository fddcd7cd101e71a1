"use client";
import { UiTextsProvider } from "@taizhang/ui/ui-texts";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import type chinese from "../messages/zh-CN";
import { timeZone, type Locale } from "./locale";

type Props = { readonly locale: Locale; readonly messages: typeof chinese; readonly children: ReactNode };

/** Hands the texts of one language to the pages and to the kit. */
export function TextsProvider({ locale, messages: { ui, ...messages }, children }: Props) {
  return (
    <NextIntlClientProvider locale={locale} messages={messages} timeZone={timeZone}>
      <UiTextsProvider texts={ui}>{children}</UiTextsProvider>
    </NextIntlClientProvider>
  );
}
