import type { RouterOutputs } from "@taizhang/api";
import { Bar } from "@taizhang/ui/bar";
import { buttonStyle } from "@taizhang/ui/button-style";
import { Card } from "@taizhang/ui/card";
import { Descriptions } from "@taizhang/ui/descriptions";
import { Empty } from "@taizhang/ui/empty";
import { PageHeader } from "@taizhang/ui/page-header";
import { Tag } from "@taizhang/ui/tag";
import { useTranslations } from "next-intl";
import Link from "@/components/link";
import { formatDay, formatTime } from "@/components/format";
import { AwaitingDispatch } from "./awaiting-dispatch";
import { MentionList } from "./mention-list";
import { PublishMenu } from "./publish-menu";
import { RemoveButton } from "./remove-button";

type Directive = RouterOutputs["directive"]["get"];
type Text = Directive["texts"][number];
type Rights = { readonly mayRecord: boolean; readonly mayRemove: boolean; readonly mayDecompose: boolean; readonly mayDispatch: boolean; readonly mayPublish: boolean };

/** Candidates that go with their text: read and not left out. */
const openOf = ({ proposed, confirmed }: NonNullable<Text["counts"]>) => proposed + confirmed;

/** One meeting: its facts, its texts and how far they are, what became of it. */
export function DirectiveView({ directive, deployed, rights }: { readonly directive: Directive; readonly deployed: RouterOutputs["directive"]["deployed"]; readonly rights: Rights }) {
  const t = useTranslations("directive");
  const value = useTranslations("values");
  const table = useTranslations("table.import");
  const sum = (of: (counts: NonNullable<Text["counts"]>) => number) => directive.texts.reduce((total, { counts }) => total + (counts ? of(counts) : 0), 0);
  const removable = { kind: "directive", id: directive.id, directiveId: directive.id, title: directive.title, version: directive.version, texts: directive.texts.length, candidates: sum(openOf), registered: sum(({ registered }) => registered) } as const;
  const imported = rights.mayRecord && <Link href={`/directives/${directive.id}/table/new`} className={buttonStyle({ variant: "secondary" })}>{table("open")}</Link>;
  const add = rights.mayRecord && <Link href={`/directives/${directive.id}/texts/new`} className={buttonStyle({ variant: directive.texts.length === 0 ? "primary" : "secondary" })}>{t(directive.texts.length === 0 ? "addText" : "addAnother")}</Link>;
  return (
    <>
      <PageHeader
        title={directive.title} back={{ href: "/directives", label: t("back") }} linkAs={Link}
        meta={<>{formatDay(directive.heldOn)} · {value(`directiveType.${directive.type}`)}{directive.documentNumber && ` · ${directive.documentNumber}`}</>}
        actions={(
          <>
            {directive.tasks.registered > 0 && rights.mayPublish && <PublishMenu directiveId={directive.id} />}
            {rights.mayRecord && <Link href={`/directives/${directive.id}/edit`} className={buttonStyle({ variant: "secondary" })}>{t("edit")}</Link>}
            {rights.mayRemove && <RemoveButton bordered what={removable} leaveTo="/directives" />}
          </>
        )}
      />
      <div className="grid min-w-0 items-start gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <Card title={t("texts")} {...(add && directive.texts.length > 0 ? { actions: <div className="flex flex-wrap justify-end gap-2">{imported}{add}</div> } : {})}>
          {directive.texts.length === 0
            ? <Empty title={t("noTexts")} hint={t("noTextsHint")} {...(add ? { action: <div className="flex flex-wrap justify-center gap-2">{add}{imported}</div> } : {})} />
            : <>{directive.texts.length > 1 && <Together texts={directive.texts} />}<ul className="m-0 grid list-none gap-3 p-0">{directive.texts.map((text) => <TextLine key={text.id} text={text} directiveId={directive.id} rights={rights} />)}</ul></>}
        </Card>
        <div className="grid min-w-0 gap-4">
          <TasksCard directive={directive} mayDispatch={rights.mayDispatch} />
          <MentionList deployed={deployed} />
          <Card title={t("facts")}>
            <Descriptions items={[
              { label: t("level"), value: value(`sourceLevel.${directive.level}`) },
              { label: t("host"), value: directive.host ?? t("none") },
              { label: t("place"), value: directive.place ?? t("none") },
              { label: t("recordedBy"), value: directive.recordedBy ?? t("none") },
            ]} />
          </Card>
        </div>
      </div>
    </>
  );
}

/** All texts of the meeting as one: how far, how many, and the share of what is not yet registered that lacks an owner or a day. */
function Together({ texts }: { readonly texts: readonly Text[] }) {
  const t = useTranslations("directive");
  const sum = (key: keyof NonNullable<Text["counts"]>) => texts.reduce((total, { counts }) => total + (counts?.[key] ?? 0), 0);
  const [total, done, live] = [sum("sentences"), sum("disposed"), sum("proposed") + sum("confirmed")];
  const percent = (part: number, whole: number) => (whole === 0 ? 0 : Math.floor((part / whole) * 100));
  return (
    <div className="mb-3 grid gap-2 border-b border-line pb-3">
      <p className="m-0 flex flex-wrap gap-x-4"><span className="font-medium">{t("together", { n: texts.length })}</span><span>{t("progress", { done, total })}</span>{live > 0 && <span>{t("quality", { lead: percent(sum("withoutLead"), live), date: percent(sum("withoutDate"), live) })}</span>}</p>
      <Bar value={percent(done, total)} label={t("progress", { done, total })} text={`${percent(done, total)}%`} />
    </div>
  );
}

function TextLine({ text, directiveId, rights }: { readonly text: Text; readonly directiveId: string; readonly rights: Rights }) {
  const t = useTranslations("directive");
  const { counts } = text;
  const percent = counts && counts.sentences > 0 ? Math.floor((counts.disposed / counts.sentences) * 100) : 0;
  return (
    <li className="grid gap-2 rounded-control border border-line p-3">
      <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
        <Link href={`/directives/${directiveId}/texts/${text.id}`} className="min-w-0 font-medium text-link wrap-anywhere">{text.title}</Link>
        {text.speaker && <span className="text-ink-2">{text.speaker}</span>}
        <span className="text-small text-ink-3">{t("characters", { n: text.characters })} · {formatTime(text.createdAt)}</span>
        <Link href={`/directives/${directiveId}/texts/${text.id}`} className={buttonStyle({ variant: "outline", size: "compact", className: "ml-auto" })}>{t(rights.mayDecompose ? "open" : "openRead")}</Link>
        {rights.mayRemove && <RemoveButton what={{ kind: "text", id: text.id, directiveId, title: text.title, candidates: counts ? openOf(counts) : 0, registered: counts?.registered ?? 0 }} />}
      </div>
      {counts && (
        <>
          <Bar value={percent} label={t("progress", { done: counts.disposed, total: counts.sentences })} text={`${percent}%`} />
          <p className="m-0 flex flex-wrap gap-1.5">
            <span className="mr-1 text-ink-2">{t("progress", { done: counts.disposed, total: counts.sentences })}</span>
            <Tag>{t("proposed", { n: counts.proposed })}</Tag><Tag>{t("confirmed", { n: counts.confirmed })}</Tag><Tag>{t("registered", { n: counts.registered })}</Tag><Tag>{t("dropped", { n: counts.dropped })}</Tag>
            {counts.withoutLead > 0 && <Tag tone="outline">{t("withoutLead", { n: counts.withoutLead })}</Tag>}
            {counts.withoutDate > 0 && <Tag tone="outline">{t("withoutDate", { n: counts.withoutDate })}</Tag>}
          </p>
        </>
      )}
    </li>
  );
}

function TasksCard({ directive, mayDispatch }: { readonly directive: Directive; readonly mayDispatch: boolean }) {
  const t = useTranslations("directive");
  const { tasks, awaiting } = directive;
  return (
    <Card title={t("tasksFrom")}>
      <p className="m-0 flex flex-wrap gap-1.5">
        <Tag>{t("registeredTasks", { n: tasks.registered })}</Tag><Tag>{t("dispatchedTasks", { n: tasks.dispatched })}</Tag><Tag>{t("closedTasks", { n: tasks.closed })}</Tag>
      </p>
      {tasks.registered > 0 && <p className="m-0 mt-2"><Link href={`/ledger?source=${directive.id}&state=all`} className="text-link">{t("toLedger")}</Link></p>}
      {directive.texts.length > 0 && <p className="m-0 mt-2"><Link href={`/directives/${directive.id}/leaders`} className="text-link">{t("toLeaders")}</Link></p>}
      {mayDispatch && awaiting.length > 0 && <AwaitingDispatch taskIds={awaiting} />}
    </Card>
  );
}
