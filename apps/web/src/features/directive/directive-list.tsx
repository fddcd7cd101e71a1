import type { RouterOutputs } from "@taizhang/api";
import { Bar } from "@taizhang/ui/bar";
import { buttonStyle } from "@taizhang/ui/button-style";
import { Card } from "@taizhang/ui/card";
import { Empty } from "@taizhang/ui/empty";
import { PageHeader } from "@taizhang/ui/page-header";
import { Table, Td, Th } from "@taizhang/ui/table";
import { useTranslations } from "next-intl";
import Link from "@/components/link";
import { formatDay } from "@/components/format";
import { RemoveButton } from "./remove-button";

type Page = RouterOutputs["directive"]["list"];
type Row = Page["directives"][number];

const share = ({ disposed, sentences }: Row) => (sentences === 0 ? 0 : Math.floor((disposed / sentences) * 100));

/** Meetings and documents with how far each is decomposed and what became of it. */
export function DirectiveList({ list, mayRecord, mayLearn, mayRemove }: { readonly list: Page; readonly mayRecord: boolean; readonly mayLearn: boolean; readonly mayRemove: boolean }) {
  const t = useTranslations("directive");
  const action = mayRecord ? <Link href="/directives/new" className={buttonStyle({ variant: "primary" })}>{t(list.directives.length === 0 ? "recordFirst" : "record")}</Link> : undefined;
  const learned = mayLearn && <Link href="/directives/learned" className={buttonStyle({ variant: "secondary" })}>{t("learned")}</Link>;
  const removed = mayRemove && <Link href="/directives/removed" className={buttonStyle({ variant: "text" })}>{t("remove.listTitle")}</Link>;
  const usual = list.directives.length > 0 && (action || learned) ? <>{learned}{action}</> : undefined;
  const tools = removed || usual ? <>{removed}{usual}</> : undefined;
  return (
    <>
      <PageHeader title={t("title")} conclusion={t("listConclusion")} {...(tools ? { actions: tools } : {})} />
      {list.directives.length === 0
        ? <Card><Empty title={t("empty")} hint={t("emptyHint")} {...(action ? { action } : {})} /></Card>
        : <><div className="max-md:hidden"><DirectiveTable rows={list.directives} mayRemove={mayRemove} /></div><DirectiveCards rows={list.directives} mayRemove={mayRemove} /></>}
      <Pages page={list.page} hasMore={list.hasMore} />
    </>
  );
}

type RowsProps = { readonly rows: readonly Row[]; readonly mayRemove: boolean };

function RemoveRow({ row }: { readonly row: Row }) {
  const { id, title, version, texts, registered } = row;
  return <RemoveButton what={{ kind: "directive", id, directiveId: id, title, version, texts, registered, candidates: row.candidates }} />;
}

function DirectiveTable({ rows, mayRemove }: RowsProps) {
  const t = useTranslations("directive");
  const value = useTranslations("values");
  return (
    <Card>
      <Table caption={t("title")}>
        <thead>
          <tr>
            <Th>{t("meeting")}</Th><Th>{t("type")}</Th><Th>{t("heldOn")}</Th><Th numeric>{t("texts")}</Th>
            <Th className="w-44">{t("disposed")}</Th><Th numeric>{t("candidates")}</Th><Th numeric>{t("tasks")}</Th>{mayRemove && <Th><span className="sr-only">{t("remove.action")}</span></Th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <Td className="min-w-60"><Link href={`/directives/${row.id}`} className="text-link">{row.title}</Link>{row.documentNumber && <span className="ml-2 text-ink-3">{row.documentNumber}</span>}</Td>
              <Td className="whitespace-nowrap">{value(`directiveType.${row.type}`)}</Td>
              <Td className="whitespace-nowrap tabular-nums">{formatDay(row.heldOn)}</Td>
              <Td numeric>{row.texts}</Td>
              <Td>{row.sentences > 0 ? <Bar value={share(row)} label={t("progress", { done: row.disposed, total: row.sentences })} text={`${share(row)}%`} /> : <span className="text-ink-3">{t("none")}</span>}</Td>
              <Td numeric>{row.candidates}</Td>
              <Td numeric><TaskLink row={row} /></Td>
              {mayRemove && <Td><RemoveRow row={row} /></Td>}
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

function TaskLink({ row }: { readonly row: Row }) {
  const t = useTranslations("directive");
  if (row.tasks.registered === 0) return <span className="text-ink-3">0</span>;
  return <Link href={`/ledger?source=${row.id}&state=all`} className="text-link underline underline-offset-2" title={t("toLedger")}>{t("tasksOf", row.tasks)}</Link>;
}

function DirectiveCards({ rows, mayRemove }: RowsProps) {
  const t = useTranslations("directive");
  const value = useTranslations("values");
  return (
    <ul className="m-0 grid list-none gap-3 p-0 md:hidden">
      {rows.map((row) => (
        <li key={row.id} className="rounded-card border border-line bg-surface p-4">
          <div className="flex items-start justify-between gap-2"><Link href={`/directives/${row.id}`} className="block min-h-11 min-w-0 text-link">{row.title}</Link>{mayRemove && <RemoveRow row={row} />}</div>
          <p className="m-0 mt-1 text-ink-2">{formatDay(row.heldOn)} · {value(`directiveType.${row.type}`)} · {t("textCount", { n: row.texts })}</p>
          {row.sentences > 0 && <Bar value={share(row)} label={t("progress", { done: row.disposed, total: row.sentences })} text={`${share(row)}%`} className="mt-2" />}
          <p className="m-0 mt-2 text-ink-2">{t("candidates")} {row.candidates} · {t("tasks")} <TaskLink row={row} /></p>
        </li>
      ))}
    </ul>
  );
}

function Pages({ page, hasMore }: { readonly page: number; readonly hasMore: boolean }) {
  const t = useTranslations("directive");
  if (page === 1 && !hasMore) return null;
  return (
    <nav aria-label={t("pages")} className="mt-3 flex justify-end gap-2">
      {page > 1 && <Link className={buttonStyle({ variant: "secondary" })} href={`/directives?page=${page - 1}`}>{t("newer")}</Link>}
      {hasMore && <Link className={buttonStyle({ variant: "secondary" })} href={`/directives?page=${page + 1}`}>{t("older")}</Link>}
    </nav>
  );
}
