import "./globals.css";
import { ToastProvider } from "@taizhang/ui/toast";
import type { Metadata, Viewport } from "next";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { localeOf } from "@/i18n/locale";
import { Texts } from "@/i18n/texts";

export const metadata: Metadata = { title: "台账", robots: { index: false, follow: false } };
export const viewport: Viewport = { width: "device-width", initialScale: 1, themeColor: "#123a75" };

/** Document, language and the providers every page needs. Who is signed in is no business of a layout. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const locale = localeOf(await getLocale());
  return (
    <html lang={locale}>
      <body>
        <Texts locale={locale}>
          <ToastProvider>
            <div className="app-root">{children}</div>
          </ToastProvider>
        </Texts>
      </body>
    </html>
  );
}
