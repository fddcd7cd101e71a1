"use client";
import { disposedPositions, sentencesToDecide } from "@taizhang/domain/directive";
import { Button } from "@taizhang/ui/button";
import { PageHeader } from "@taizhang/ui/page-header";
import { useTranslations } from "next-intl";
import Link from "@/components/link";
import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { formatDay } from "@/components/format";
import { BenchPanes } from "./bench-panes";
import { useBenchKeys } from "./bench-keys";
import { namesOf, unitNodes } from "./names";
import { OthersHere } from "./others-here";
import { RemoveButton } from "./remove-button";
import { ShortcutHelp } from "./shortcut-help";
import { inQueue, queueKinds, type QueueKind } from "./queue-kinds";
import type { Mark } from "./text-pane";
import { useActions } from "./use-actions";
import { useBench } from "./use-bench";
import { useFollow } from "./use-follow";
import { useKeptFocus } from "./use-kept-focus";
import { useView, type Place } from "./use-view";
import { WorkbenchDialogs } from "./workbench-dialogs";
import type { Choices, TextData } from "./workbench-state";

type Props = { readonly data: TextData; readonly choices: Choices; readonly mayDecompose: boolean; readonly mayDispatch: boolean; readonly mayRemove: boolean;
  /** Offset in the text to begin at, from the address; else where one stopped last time. */
  readonly at?: number | undefined;
};

/** The item or the sentence at an offset of the text. */
function placeAt({ candidates, sentences }: TextData, at: number | null): Place | null {
  if (at === null) return null;
  const candidate = candidates.find(({ start, state }) => start === at && state !== "dropped");
  const sentence = sentences.find(({ start, end, class: kind }) => start <= at && at < end && kind !== "heading");
  return candidate ? { candidateId: candidate.id, sentenceId: null } : sentence ? { candidateId: candidates.find(({ start, state }) => start >= sentence.start && start < sentence.end && state !== "dropped")?.id ?? null, sentenceId: sentence.id } : null;
}

/** Asks before a page is left on which something typed is not saved. */
function useWarning(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [unsaved]);
}

/** Text on the left, candidate items on the right; every sentence is decided by a person (product part 2). */
export function Workbench({ data, choices, mayDecompose, mayDispatch, mayRemove, at }: Props) {
  const t = useTranslations("directive.bench");
  const value = useTranslations("values");
  const { text, directive } = data;
  const bench = useBench(data);
  const [start] = useState(() => placeAt(data, at ?? data.stoppedAt));
  const view = useView(bench.candidates, bench.sentences, start, { heldOn: directive.heldOn, today: data.today });
  const actions = useActions(bench, view, directive.heldOn);
  const { others, lost } = useFollow(bench, view, data.since, mayDecompose);
  const [mark, setMark] = useState<Mark | null>(null);
  const [help, setHelp] = useState(false);
  const textPane = useRef<HTMLDivElement>(null);
  const names = useMemo(() => namesOf(choices), [choices]);
  const nodes = useMemo(() => unitNodes(choices, (kind) => value(`unitKind.${kind}`)), [choices, value]);
  const disposed = useMemo(() => disposedPositions(bench.sentences, bench.candidates), [bench.sentences, bench.candidates]);
  const done = () => { setMark(null); window.getSelection()?.removeAllRanges(); };
  useWarning(view.drafts.size > 0);
  useKeptFocus(textPane);
  useBenchKeys({ bench, view, actions, mark, mayDecompose, onMarked: done, onHelp: () => setHelp(true) });

  const panel = { bench, view, actions, choices, names, nodes, body: text.body, heldOn: directive.heldOn, today: data.today, mayDecompose, mayDispatch };
  const confirmed = bench.candidates.filter(({ state }) => state === "confirmed").length;
  const live = bench.candidates.filter(({ state, reading }) => state !== "dropped" && reading.mergedInto === null);
  const registered = live.filter(({ state }) => state === "registered").length;
  const remove = mayRemove && <RemoveButton bordered what={{ kind: "text", id: text.id, directiveId: directive.id, title: text.title, candidates: live.length - registered, registered }} leaveTo={`/directives/${directive.id}`} />;
  return (
    <div data-fills-window className="flex min-w-0 flex-col lg:h-[calc(100dvh-92px)]">
      <PageHeader
        title={text.title} back={{ href: `/directives/${directive.id}`, label: `${directive.title} ${formatDay(directive.heldOn)}` }} linkAs={Link}
        conclusion={<Coverage done={disposed.size} total={sentencesToDecide(bench.sentences).length} candidates={live} base={`/directives/${directive.id}/texts/${text.id}`}><OthersHere others={others} lost={lost} bench={bench} view={view} /></Coverage>}
        actions={mayDecompose ? <>
          <Button disabled={bench.steps.length === 0 || bench.busy} onClick={() => void bench.undo()}>{t("undo")}</Button>
          {bench.undone.length > 0 && <Button disabled={bench.busy} onClick={() => void bench.redo()}>{t("redo")}</Button>}
          <Button onClick={() => view.setDialog({ kind: "sentences" })}>{t("resolveMany")}</Button>
          {mayDispatch && <Button variant={live.length > registered ? "primary" : "secondary"} onClick={() => view.setDialog({ kind: "register" })}>{t("register")}{confirmed > 0 && `（${confirmed}）`}</Button>}
          <ShortcutHelp open={help} onOpenChange={setHelp} />
          {remove}
        </> : <><span className="text-ink-3">{t("readOnly")}</span>{remove}</>}
      />
      <BenchPanes panel={panel} live={live.length} disposed={disposed} mark={mark} textPane={textPane} onMark={setMark} onDone={done} />
      <WorkbenchDialogs {...panel} />
    </div>
  );
}

type CoverageProps = { readonly done: number; readonly total: number; readonly candidates: TextData["candidates"]; readonly base: string; readonly children: ReactNode };

/** How far the text is, what is missing (each number opens its queue) and who else is on it. */
function Coverage({ done, total, candidates, base, children }: CoverageProps) {
  const t = useTranslations("directive.bench");
  const p = useTranslations("directive");
  const open = candidates.filter(({ state }) => state !== "registered");
  const count = (gap: QueueKind) => open.filter((candidate) => inQueue(gap, candidate)).length;
  return (
    <span className="flex flex-wrap gap-x-4 gap-y-1">
      <span role="status" className="flex flex-wrap gap-x-4"><span>{t("coverage", { done, total })}</span><span>{t("coverageCandidates", { n: candidates.length })}</span></span>
      {queueKinds.map((kind) => <Link key={kind} href={`${base}/gaps?kind=${kind}`} className="text-link">{kind === "lead" ? p("withoutLead", { n: count(kind) }) : kind === "date" ? p("withoutDate", { n: count(kind) }) : t(kind === "name" ? "queue.names" : "queue.blanks", { n: count(kind) })}</Link>)}
      <Link href={`${base}/numbers`} className="text-link">{t("numbers")}</Link>
      <Link href={`${base}/duplicates`} className="text-link">{t("duplicates")}</Link>
      {children}
    </span>
  );
}
