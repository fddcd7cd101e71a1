"use client";
import { Button } from "@taizhang/ui/button";
import { Empty } from "@taizhang/ui/empty";
import { PageHeader } from "@taizhang/ui/page-header";
import { Tabs } from "@taizhang/ui/tabs";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import Link from "@/components/link";
import { useMemo, useRef, useState } from "react";
import { AcceptDays } from "./accept-days";
import { GapRow } from "./gap-row";
import { ListTools } from "./list-tools";
import { namesOf } from "./names";
import { inQueue, queueKinds, type QueueKind } from "./queue-kinds";
import { useBench } from "./use-bench";
import { useListKeys } from "./use-list-keys";
import type { BenchCandidate, Choices, TextData } from "./workbench-state";

type Props = { readonly data: TextData; readonly choices: Choices; readonly kind: QueueKind; readonly mayDecompose: boolean };

const percent = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((part / whole) * 100));

/** One list per kind of gap: the sentence, the one control it needs, Enter saves and goes to the next. */
export function GapQueue({ data, choices, kind, mayDecompose }: Props) {
  const t = useTranslations("directive.bench.queue");
  const { text, directive } = data;
  const router = useRouter();
  const bench = useBench(data);
  const list = useRef<HTMLOListElement>(null);
  const [help, setHelp] = useState(false);
  const [accepting, setAccepting] = useState(false);
  // Rows stay where they are after they are done, so that nothing jumps under the hand.
  const [began] = useState(() => new Map(queueKinds.map((one) => [one, new Set(bench.candidates.filter((candidate) => inQueue(one, candidate)).map(({ id }) => id))])));
  const names = useMemo(() => namesOf(choices), [choices]);
  const shown = bench.candidates.filter((candidate) => (began.get(kind)?.has(candidate.id) ?? false) || inQueue(kind, candidate));
  const live = bench.candidates.filter(({ state }) => state === "proposed" || state === "confirmed");
  const open = (one: QueueKind) => live.filter((candidate) => inQueue(one, candidate)).length;
  const base = `/directives/${directive.id}/texts/${text.id}`;
  const goOn = (from: BenchCandidate) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
    const at = rows.findIndex((row) => row.dataset["row"] === from.id);
    const next = rows.slice(at + 1).find((row) => row.dataset["done"] === undefined) ?? rows.find((row) => row.dataset["done"] === undefined && row.dataset["row"] !== from.id);
    next?.querySelector<HTMLElement>("input")?.focus();
  };
  const gaps = shown.filter((candidate) => inQueue(kind, candidate));
  const left = gaps.length;
  const undo = () => { if (mayDecompose) void bench.undo(); };
  useListKeys(list, {
    onRow: { Enter: (id) => list.current?.querySelector<HTMLElement>(`[data-row="${id}"] input`)?.focus() },
    onUndo: undo, onHelp: () => setHelp(true),
  });
  return (
    <>
      <PageHeader
        title={t("title")} back={{ href: base, label: text.title }} linkAs={Link}
        conclusion={t("quality", { lead: percent(open("lead"), live.length), date: percent(open("date"), live.length), n: live.length })}
        actions={mayDecompose && <>
          {kind === "date" && left > 0 && <Button onClick={() => setAccepting(true)}>{t("acceptAll", { n: left })}</Button>}
          <ListTools keys={["fill", "leave"]} canUndo={bench.steps.length > 0 && !bench.busy} onUndo={undo} help={help} onHelp={setHelp} />
        </>}
      />
      <div className="mb-3"><Tabs label={t("title")} value={kind} onChange={(id) => router.replace(`${base}/gaps?kind=${id}`)} items={queueKinds.map((one) => ({ id: one, label: t(`kind.${one}`), count: open(one) }))} /></div>
      {shown.length === 0
        ? <Empty title={t("none")} hint={t("noneHint")} />
        : (
          <>
            <p role="status" className="m-0 mb-2 text-ink-2">{left > 0 ? t("left", { n: left }) : t("allDone")} <span className="text-ink-3">{left > 0 && t(`hint.${kind}`)}</span></p>
            <ol ref={list} aria-label={t(`kind.${kind}`)} className="m-0 grid list-none gap-2 p-0">
              {shown.map((candidate) => <GapRow key={`${kind}-${candidate.id}`} {...{ candidate, kind, bench, choices, names, body: text.body, heldOn: directive.heldOn, today: data.today, base, mayDecompose }} isOpen={inQueue(kind, candidate)} onDone={() => goOn(candidate)} />)}
            </ol>
          </>
        )}
      {accepting && <AcceptDays candidates={gaps} bench={bench} heldOn={directive.heldOn} today={data.today} onClose={() => setAccepting(false)} />}
    </>
  );
}
