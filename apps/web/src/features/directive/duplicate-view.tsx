"use client";
import { useQuery } from "@tanstack/react-query";
import { Button } from "@taizhang/ui/button";
import { cx } from "@taizhang/ui/cx";
import { Empty } from "@taizhang/ui/empty";
import { ErrorState } from "@taizhang/ui/error-state";
import { PageHeader } from "@taizhang/ui/page-header";
import { Skeleton } from "@taizhang/ui/skeleton";
import { useTranslations } from "next-intl";
import Link from "@/components/link";
import { useMemo, useState } from "react";
import { formatDay } from "@/components/format";
import { useErrorText } from "@/components/error-text";
import { useTRPC } from "@/trpc/client";
import { AttachDialog } from "./attach-dialog";
import { differencesOf } from "./differences";
import { LikenessReasons } from "./likeness-reasons";
import { namesOf, type Names } from "./names";
import { useAmount } from "./use-amount";
import { useBench, type Bench } from "./use-bench";
import { useDistinguish } from "./use-distinguish";
import type { BenchCandidate, Choices, Likeness, TextData } from "./workbench-state";

type Props = { readonly data: TextData; readonly choices: Choices; readonly mayDecompose: boolean; readonly mayDispatch: boolean };

/** What reads alike, side by side, inside the text and against the ledger; a person merges, attaches or tells apart. */
export function DuplicateView({ data, choices, mayDecompose, mayDispatch }: Props) {
  const t = useTranslations("directive.bench");
  const errorText = useErrorText();
  const { text, directive } = data;
  const bench = useBench(data);
  const names = useMemo(() => namesOf(choices), [choices]);
  const { data: pairs, error, refetch } = useQuery(useTRPC().directive.duplicates.queryOptions({ textId: text.id }));
  const byId = new Map(bench.candidates.map((candidate) => [candidate.id, candidate]));
  // A pair inside the text is found from both sides; it is shown once, the earlier words on the left.
  const shown = (pairs ?? []).flatMap((pair) => {
    const one = byId.get(pair.candidateId);
    const other = byId.get(pair.otherId);
    return one?.state === "proposed" || one?.state === "confirmed" ? (other && (other.start < one.start || other.state === "dropped") ? [] : [{ pair, one }]) : [];
  });
  return (
    <>
      <PageHeader title={t("duplicates")} back={{ href: `/directives/${directive.id}/texts/${text.id}`, label: text.title }} linkAs={Link} conclusion={pairs ? t("duplicateCount", { n: shown.length }) : ""} />
      {error && <ErrorState title={errorText(error)} action={<Button onClick={() => void refetch()}>{t("again")}</Button>} />}
      {!pairs && !error && <Skeleton label={t("duplicates")} lines={6} />}
      {pairs && shown.length === 0 && <Empty title={t("noDuplicates")} hint={t("noDuplicatesHint")} />}
      <ol aria-label={t("duplicates")} className="m-0 grid list-none gap-3 p-0">
        {shown.map(({ pair, one }) => <Pair key={`${pair.candidateId} ${pair.otherId}`} {...{ pair, one, bench, names, mayDecompose, mayDispatch }} />)}
      </ol>
    </>
  );
}

type PairProps = { readonly pair: Likeness; readonly one: BenchCandidate; readonly bench: Bench; readonly names: Names; readonly mayDecompose: boolean; readonly mayDispatch: boolean };

function Pair({ pair, one, bench, names, mayDecompose, mayDispatch }: PairProps) {
  const t = useTranslations("directive.bench");
  const distinguish = useDistinguish();
  const [attaching, setAttaching] = useState(false);
  const isTask = pair.number !== null;
  const other = bench.candidates.find(({ id }) => id === pair.otherId);
  const ref = ({ id, version }: BenchCandidate) => ({ id, version });
  const merge = () => { if (other) void bench.run(() => bench.commands.merge({ candidates: [ref(one), ref(other)] })).catch(() => undefined); };
  const attach = (tighten: Parameters<Parameters<typeof AttachDialog>[0]["onAttach"]>[0]) => {
    setAttaching(false);
    void bench.run(() => bench.commands.attach({ candidate: ref(one), taskId: pair.otherId, ...(tighten ? { tighten } : {}) }), { undoable: false }).catch(() => undefined);
  };
  return (
    <li className="rounded-card border border-line bg-surface">
      <div className="flex min-w-0 flex-wrap items-center gap-2 border-b border-line bg-surface-2 px-3 py-2">
        <div className="min-w-0 flex-1"><LikenessReasons likeness={pair} /></div>
        {mayDecompose && <Button size="compact" onClick={() => distinguish(pair.candidateId, pair.otherId)}>{t("distinct")}</Button>}
        {mayDecompose && !isTask && <Button size="compact" variant="primary" disabled={bench.busy} onClick={merge}>{t("mergeThese")}</Button>}
        {mayDispatch && isTask && <Button size="compact" variant="primary" disabled={bench.busy} onClick={() => setAttaching(true)}>{t("attach")}</Button>}
      </div>
      <div className="grid min-w-0 md:grid-cols-2">
        <Side label={t("sideThis")} title={one.title} facts={one} other={pair} names={names} />
        <div className="min-w-0 border-line max-md:border-t md:border-l"><Side label={isTask ? t("sideLedger") : t("sideText")} title={isTask ? `${pair.number} ${pair.title}` : pair.title} {...(isTask ? { href: `/tasks/${pair.otherId}` } : {})} facts={pair} other={one} names={names} /></div>
      </div>
      {attaching && <AttachDialog likeness={pair} onClose={() => setAttaching(false)} onAttach={attach} />}
    </li>
  );
}

type Facts = Pick<Likeness, "content" | "leadUnitId" | "dueOn" | "targetValue" | "targetUnit">;
type SideProps = { readonly label: string; readonly title: string; readonly href?: string; readonly facts: Facts; readonly other: Facts; readonly names: Names };

/** One of the two; what the other does not say is marked. */
function Side({ label, title, href, facts, other, names }: SideProps) {
  const t = useTranslations("directive.bench");
  const amount = useAmount();
  const rows = [
    [t("field.leadUnitId"), names.unit(facts.leadUnitId), facts.leadUnitId !== other.leadUnitId],
    [t("field.dueOn"), facts.dueOn && formatDay(facts.dueOn), facts.dueOn !== other.dueOn],
    [t("field.targetValue"), facts.targetValue !== null && `${amount(facts.targetValue)}${facts.targetUnit ?? ""}`, facts.targetValue !== other.targetValue],
  ] as const;
  return (
    <div className="min-w-0 px-3 py-2">
      <p className="m-0 text-small text-ink-3">{label}</p>
      <p className="m-0 font-medium wrap-anywhere">{href ? <Link href={href} className="text-link">{title}</Link> : title}</p>
      <p className="m-0 mt-1 wrap-anywhere text-ink-2">{differencesOf(facts.content, other.content).map(({ at, words, own }) => (own ? <mark key={at} className="bg-lamp-yellow-soft text-ink">{words}</mark> : <span key={at}>{words}</span>))}</p>
      <dl className="m-0 mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
        {rows.map(([name, value, differs]) => <div key={name} className="contents"><dt className="text-ink-2">{name}</dt><dd className={cx("m-0", differs && "font-medium")}>{value || t("notSet")}{differs && <span className="ml-1.5 text-small text-lamp-yellow-text">{t("differs")}</span>}</dd></div>)}
      </dl>
    </div>
  );
}
