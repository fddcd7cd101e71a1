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

type Found = RouterOutputs["audit"]["list"];
type Event = Found["rows"][number];

export interface AuditViewProps {
  readonly found: Found;
  readonly conditions: AuditConditions;
  readonly commands: readonly UseCaseName[];
  readonly paged: boolean;
  readonly phone: boolean;
  readonly canExport: boolean;
}

function Content({ event }: { readonly event: Event }) {
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

/** A name of the program in the reader's words; what has none stands for itself. */
function useWord(kind: "subjects" | "jobs"): (name: string) => string {
  const t = useTranslations(`admin.audit.${kind}`);
  return (name) => (t.has(name as never) ? t(name as never) : name);
}

function Line({ event, title }: { readonly event: Event; readonly title: string }) {
  const t = useTranslations("admin.audit");
  const role = useTranslations("values.role");
  const [subject, job] = [useWord("subjects"), useWord("jobs")];
  return (
    <tr>
      <Td label={t("at")} className="whitespace-nowrap">{formatTime(event.at, { seconds: true })}</Td>
      <Td label={t("who")}><span>
        <span className="whitespace-nowrap">{job(event.actorName)}</span>
        <span className="block text-small text-ink-3">
          {event.postTitle ? `${event.unitName ?? ""} · ${event.postTitle}` : role(event.role as "system")}
          {event.deputy && ` · ${t("deputy")}`}
        </span>
      </span></Td>
      <Td label={t("useCase")}><span><span className="whitespace-nowrap">{title}</span><span className="block text-small text-ink-3">{event.useCase}</span></span></Td>
      <Td label={t("subject")} className="md:max-w-60"><span><span>{event.subjectName ?? subject(event.subjectType)}</span><span className="block text-small wrap-anywhere text-ink-3">{event.subjectId}</span></span></Td>
      <Td label={t("detail")}><Content event={event} /></Td>
      <Td label={t("columns.seal")} className="whitespace-nowrap">{event.position === null ? <Tag tone="outline">{t("unsealed")}</Tag> : t("sealed", { position: event.position })}</Td>
    </tr>
  );
}

/** Who did what to what and when; append-only, chained, exportable. */
export function AuditView({ found, conditions, commands, paged, phone, canExport }: AuditViewProps) {
  const t = useTranslations("admin.audit");
  const titles = new Map(commands.map(({ name, title }) => [name, title]));
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
          <div className="mb-4"><AuditFilter conditions={conditions} commands={commands} phone={phone} key={auditAddress(conditions)} /></div>
          {found.rows.length === 0 ? <Empty title={t("none")} hint={t("noneHint")} /> : (
            <Table caption={t("caption")} cards>
              <thead><tr><Th>{t("at")}</Th><Th>{t("who")}</Th><Th>{t("useCase")}</Th><Th>{t("subject")}</Th><Th>{t("detail")}</Th><Th>{t("columns.seal")}</Th></tr></thead>
              <tbody>{found.rows.map((event) => <Line key={event.id} event={event} title={titles.get(event.useCase) ?? event.useCase} />)}</tbody>
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
