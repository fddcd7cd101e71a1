import type { RouterOutputs } from "@taizhang/api";
import { buttonStyle } from "@taizhang/ui/button-style";
import { Card } from "@taizhang/ui/card";
import { Empty } from "@taizhang/ui/empty";
import { PageHeader } from "@taizhang/ui/page-header";
import { Table, Td, Th } from "@taizhang/ui/table";
import { Tag } from "@taizhang/ui/tag";
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "@/components/link";
import { formatTime } from "@/components/format";
import { auditAddress, auditFile, type AuditConditions } from "./address";
import { AuditFilter } from "./audit-filter";
import type { UseCaseName } from "./use-case-title";
import { VerifyButton } from "./verify-button";
import { eventWords, type AuditEvent, type AuditTexts } from "./words";

type Found = RouterOutputs["audit"]["list"];

export interface AuditViewProps {
  readonly found: Found;
  readonly conditions: AuditConditions;
  readonly names: readonly UseCaseName[];
  readonly paged: boolean;
  readonly phone: boolean;
  readonly canExport: boolean;
}

function Content({ event }: { readonly event: AuditEvent }) {
  const t = useTranslations("admin.audit");
  const parts = [["before", event.before], ["after", event.after]] as const;
  const shown = parts.filter(([, value]) => value !== null && value !== undefined);
  if (shown.length === 0) return null;
  return (
    <details>
      <summary className="cursor-pointer text-link">{t("show")}</summary>
      {shown.map(([name, value]) => (
        <div key={name}>
          <p className="m-0 mt-1 text-small text-ink-3">{t(name)}</p>
          <pre className="m-0 max-w-120 text-small whitespace-pre-wrap wrap-anywhere">{JSON.stringify(value, null, 1)}</pre>
        </div>
      ))}
    </details>
  );
}

function Line({ event, texts }: { readonly event: AuditEvent; readonly texts: AuditTexts }) {
  const { t } = texts;
  const { who, as, useCase, outcome, kind, subject } = eventWords(event, texts);
  return (
    <tr>
      <Td label={t("at")} className="whitespace-nowrap">{formatTime(event.at, { seconds: true })}</Td>
      <Td label={t("who")}><span>
        <span className="whitespace-nowrap">{who}</span>
        <span className="block text-small text-ink-3">{[event.unitName, as].filter(Boolean).join(" · ")}</span>
      </span></Td>
      <Td label={t("useCase")}><span><span className="md:whitespace-nowrap">{useCase}</span>{outcome !== null && <> <Tag>{outcome}</Tag></>}<span className="block text-small text-ink-3">{event.useCase}</span></span></Td>
      <Td label={t("subject")} className="md:max-w-60"><span><span>{subject === null ? kind : `${kind} ${subject}`}</span><span className="block text-small wrap-anywhere text-ink-3">{event.subjectId}</span></span></Td>
      <Td label={t("detail")}><Content event={event} /></Td>
      <Td label={t("columns.seal")} className="whitespace-nowrap">{event.position === null ? <Tag tone="outline">{t("unsealed")}</Tag> : t("sealed", { position: event.position })}</Td>
    </tr>
  );
}

/** Who did what to what and when; append-only, chained, exportable. */
export function AuditView({ found, conditions, names, paged, phone, canExport }: AuditViewProps) {
  const t = useTranslations("admin.audit");
  const role = useTranslations("values.role");
  const texts: AuditTexts = { t, role, titles: new Map(names.map(({ name, title }) => [name, title])) };
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={canExport && (
          <a href={auditFile(conditions)} download className={buttonStyle()}><Download size={16} aria-hidden="true" />{t("export")}</a>
        )}
      />
      <div className="grid grid-cols-1 gap-4 *:min-w-0">
        <VerifyButton />
        <Card>
          <div className="mb-4"><AuditFilter conditions={conditions} names={names} phone={phone} key={auditAddress(conditions)} /></div>
          {found.rows.length === 0 ? <Empty title={t("none")} hint={t("noneHint")} /> : (
            <Table caption={t("caption")} cards>
              <thead><tr><Th>{t("at")}</Th><Th>{t("who")}</Th><Th>{t("useCase")}</Th><Th>{t("subject")}</Th><Th>{t("detail")}</Th><Th>{t("columns.seal")}</Th></tr></thead>
              <tbody>{found.rows.map((event) => <Line key={event.id} event={event} texts={texts} />)}</tbody>
            </Table>
          )}
          <div className="mt-3 flex gap-2">
            {paged && <Link href={auditAddress(conditions)} className={buttonStyle()}>{t("start")}</Link>}
            {found.next !== null && <Link href={auditAddress(conditions, found.next)} className={buttonStyle()}>{t("next")}</Link>}
          </div>
        </Card>
      </div>
    </>
  );
}
