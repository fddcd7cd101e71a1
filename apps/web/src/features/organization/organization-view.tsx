import { buttonStyle } from "@taizhang/ui/button-style";
import { PageHeader } from "@taizhang/ui/page-header";
import { useTranslations } from "next-intl";
import Link from "@/components/link";
import type { ReactNode } from "react";
import { organizationAddress, organizationTabs, type OrganizationTab } from "./address";

/** Units, portfolios, fields and groups: what every other screen picks from. */
export function OrganizationView({ tab, actions, children }: { readonly tab: OrganizationTab; readonly actions: ReactNode; readonly children: ReactNode }) {
  const t = useTranslations("admin.organization");
  return (
    <>
      <PageHeader title={t("title")} actions={actions} />
      <nav aria-label={t("tabsLabel")} className="mb-4 flex flex-wrap gap-2 print:hidden">
        {organizationTabs.map((one) => (
          <Link key={one} href={organizationAddress(one)} aria-current={one === tab ? "page" : undefined} className={buttonStyle({ variant: one === tab ? "outline" : "secondary" })}>
            {t(`tabs.${one}`)}
          </Link>
        ))}
      </nav>
      {children}
    </>
  );
}
