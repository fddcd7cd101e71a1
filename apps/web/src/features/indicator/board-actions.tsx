import { boardQuery, type BoardAddress } from "@taizhang/domain/indicator";
import { buttonStyle } from "@taizhang/ui/button-style";
import { useTranslations } from "next-intl";
import { ExportButton } from "@/components/export-button";
import Link from "@/components/link";
import { PrintButton } from "@/components/print-button";

type Props = { readonly address: BoardAddress; readonly rights: { readonly export: boolean; readonly manage: boolean } };

/** A new indicator, Excel of exactly what is shown, and the sheet of paper. */
export function BoardActions({ address, rights }: Props) {
  const t = useTranslations("indicator");
  return (
    <span className="flex flex-wrap gap-2 print:hidden">
      {rights.manage && <Link href="/indicators/new" className={buttonStyle()}>{t("action.define")}</Link>}
      {rights.export && <ExportButton path="/indicators/export" body={{ query: boardQuery(address) }} />}
      <PrintButton plain label={t("action.print")} />
    </span>
  );
}
