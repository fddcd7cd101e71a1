import "./globals.css";
import { ToastProvider } from "@taizhang/ui/toast";
import { UiTextsProvider } from "@taizhang/ui/ui-texts";
import type { Metadata, Viewport } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type zhMessages from "../messages/zh-CN";

export const metadata: Metadata = { title: "台账", robots: { index: false, follow: false } };
export const viewport: Viewport = { width: "device-width", initialScale: 1, themeColor: "#123a75" };

/** Document, language and the providers every page needs. Who is signed in is no business of a layout. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const locale = await getLocale();
  const { ui, ...messages } = (await getMessages()) as typeof zhMessages;
  return (
    <html lang={locale}>
      <body>
        <NextIntlClientProvider messages={messages}>
          <UiTextsProvider texts={ui}>
            <ToastProvider>
              <div className="app-root">{children}</div>
            </ToastProvider>
          </UiTextsProvider>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
