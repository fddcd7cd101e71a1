"use client";
import { useQuery } from "@tanstack/react-query";
import { Button } from "@taizhang/ui/button";
import { Empty } from "@taizhang/ui/empty";
import { ErrorState } from "@taizhang/ui/error-state";
import { PageHeader } from "@taizhang/ui/page-header";
import { Skeleton } from "@taizhang/ui/skeleton";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { Fragment, useMemo, useRef, useState } from "react";
import { useErrorText } from "@/components/error-text";
import Link from "@/components/link";
import { useTRPC } from "@/trpc/client";
import { AttachDialog } from "./attach-dialog";
import { alikeOf, groupsOf, type Alike, type Group } from "./duplicate-groups";
import { DuplicatePair, rowOf } from "./duplicate-pair";
import { ListTools } from "./list-tools";
import { namesOf } from "./names";
import type { Tighten } from "./use-actions";
import { useBench } from "./use-bench";
import { useDistinguish } from "./use-distinguish";
import { useListKeys } from "./use-list-keys";
import type { BenchCandidate, Choices, TextData } from "./workbench-state";

type Props = { readonly data: TextData; readonly choices: Choices; readonly mayDecompose: boolean; readonly mayDispatch: boolean };

const refsOf = (items: readonly BenchCandidate[]) => items.map(({ id, version }) => ({ id, version }));

/** What reads alike, side by side, inside the text and against the ledger; a person merges, attaches or tells apart. */
export function DuplicateView({ data, choices, mayDecompose, mayDispatch }: Props) {
  const t = useTranslations("directive.bench");
  const errorText = useErrorText();
  const router = useRouter();
  const { text, directive } = data;
  const base = `/directives/${directive.id}/texts/${text.id}`;
  const bench = useBench(data);
  const names = useMemo(() => namesOf(choices), [choices]);
  const list = useRef<HTMLOListElement>(null);
  const [help, setHelp] = useState(false);
  const [attaching, setAttaching] = useState<Alike | null>(null);
  const { data: pairs, error, refetch } = useQuery(useTRPC().directive.duplicates.queryOptions({ textId: text.id }));
  const groups = useMemo(() => groupsOf(alikeOf(pairs ?? [], bench.candidates)), [pairs, bench.candidates]);
  const { distinct, canUndo, undo } = useDuplicateUndo(bench);

  const merge = (items: readonly BenchCandidate[]) => { if (mayDecompose && items.length > 1) void bench.run(() => bench.commands.merge({ candidates: refsOf(items) })).catch(() => undefined); };
  const join = (alike: Alike) => { if (alike.other) merge([alike.one, alike.other]); else if (mayDispatch) setAttaching(alike); };
  const attach = ({ one, pair }: Alike, tighten: Tighten | undefined) => {
    setAttaching(null);
    void bench.run(() => bench.commands.attach({ candidate: { id: one.id, version: one.version }, taskId: pair.otherId, ...(tighten ? { tighten } : {}) }), { undoable: false }).catch(() => undefined);
  };
  const onPair = (run: (alike: Alike, group: Group) => void) => (row: string) => {
    const group = groups.find((one) => one.pairs.some((alike) => rowOf(alike) === row));
    const alike = group?.pairs.find((one) => rowOf(one) === row);
    if (group && alike && !bench.busy) run(alike, group);
  };
  useListKeys(list, {
    onRow: {
      Enter: onPair(({ one }) => router.push(`${base}?at=${one.start}`)), m: onPair(join), M: onPair((_alike, { items }) => merge(items)),
      x: onPair(({ pair }) => { if (mayDecompose) distinct(pair.candidateId, pair.otherId); }),
    },
    onUndo: () => { if (mayDecompose) undo(); }, onHelp: () => setHelp(true),
  });
  return (
    <>
      <PageHeader
        title={t("duplicates")} back={{ href: base, label: text.title }} linkAs={Link} conclusion={pairs ? t("duplicateCount", { n: groups.length }) : ""}
        actions={mayDecompose && <ListTools keys={["open", "merge", "mergeGroup", "distinct"]} canUndo={canUndo && !bench.busy} onUndo={undo} help={help} onHelp={setHelp} />}
      />
      {error && <ErrorState title={errorText(error)} action={<Button onClick={() => void refetch()}>{t("again")}</Button>} />}
      {!pairs && !error && <Skeleton label={t("duplicates")} lines={6} />}
      {pairs && groups.length === 0 && <Empty title={t("noDuplicates")} hint={t("noDuplicatesHint")} />}
      <ol ref={list} aria-label={t("duplicates")} className="m-0 grid list-none gap-3 p-0">
        {groups.map((group) => (
          <Fragment key={group.items[0]?.id}>
            {group.items.length > 2 && <GroupHead group={group} busy={bench.busy} mayDecompose={mayDecompose} onMerge={() => merge(group.items)} />}
            {group.pairs.map((alike) => (
              <DuplicatePair
                key={rowOf(alike)} {...{ alike, names, mayDecompose, mayDispatch }} busy={bench.busy}
                onDistinct={() => distinct(alike.pair.candidateId, alike.pair.otherId)} onMerge={() => join(alike)} onAttach={() => join(alike)}
              />
            ))}
          </Fragment>
        ))}
      </ol>
      {attaching && <AttachDialog likeness={attaching.pair} onClose={() => setAttaching(null)} onAttach={(tighten) => attach(attaching, tighten)} />}
    </>
  );
}

type HeadProps = { readonly group: Group; readonly busy: boolean; readonly mayDecompose: boolean; readonly onMerge: () => void };

/** Items that say the same in several places: merged in one act, with their pairs below to compare. */
function GroupHead({ group: { items }, busy, mayDecompose, onMerge }: HeadProps) {
  const t = useTranslations("directive.bench");
  return (
    <li className="mt-2 flex min-w-0 flex-wrap items-center gap-2 first:mt-0">
      <p className="m-0 min-w-0 flex-1 wrap-anywhere"><strong className="font-semibold">{t("groupOf", { n: items.length })}</strong> <span className="text-ink-2">{items.map(({ title }) => title).join("；")}</span></p>
      {mayDecompose && <Button size="compact" variant="primary" disabled={busy} onClick={onMerge}>{t("mergeGroup", { n: items.length })}</Button>}
    </li>
  );
}

type ToldApart = { readonly candidateId: string; readonly otherId: string; /** How many other steps there were before it. */ readonly after: number };

/** The last act of this page taken back: two told apart are compared again, a merge is undone. */
function useDuplicateUndo({ steps, undo }: ReturnType<typeof useBench>) {
  const distinguish = useDistinguish();
  const [told, setTold] = useState<readonly ToldApart[]>([]);
  const last = told.at(-1);
  return {
    canUndo: steps.length > 0 || last !== undefined,
    distinct: (candidateId: string, otherId: string) => { distinguish(candidateId, otherId); setTold([...told, { candidateId, otherId, after: steps.length }]); },
    undo: () => {
      if (!last || steps.length > last.after) { undo(); return; }
      distinguish(last.candidateId, last.otherId, false);
      setTold(told.slice(0, -1));
    },
  };
}
