import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LanguageLinks } from "./language-links";

/** The frame of pages without navigation: bar with the product's name, one sheet, the notice on secrecy. */
export function PlainFrame({ county, children }: { readonly county: string; readonly children: ReactNode }) {
  const t = useTranslations("frame");
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex h-13 items-center border-t-3 border-party bg-brand-deep px-4 text-on-deep md:px-5">
        <span className="truncate text-[17px] font-semibold">{county === "" ? t("product") : t("productOf", { county })}</span>
      </header>
      <main className="flex flex-1 flex-col items-center px-4 pt-[8vh] pb-8">
        <div className="w-full max-w-100 rounded-card border border-line bg-surface p-6">{children}</div>
        <div className="mt-4"><LanguageLinks /></div>
        <p className="m-0 mt-auto pt-8 text-center text-small text-ink-3">{t("secrecy")}</p>
      </main>
    </div>
  );
}
