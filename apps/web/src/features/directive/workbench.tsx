"use client";
import { disposedPositions } from "@taizhang/domain/directive";
import { Button } from "@taizhang/ui/button";
import { cx } from "@taizhang/ui/cx";
import { PageHeader } from "@taizhang/ui/page-header";
import { Tabs } from "@taizhang/ui/tabs";
import { useTranslations } from "next-intl";
import Link from "@/components/link";
import { useEffect, useMemo, useState } from "react";
import { formatDay } from "@/components/format";
import { CandidateList } from "./candidate-list";
import { MarkBar } from "./mark-bar";
import { namesOf, unitNodes } from "./names";
import { ShortcutHelp } from "./shortcut-help";
import { TextPane, type Mark } from "./text-pane";
import { scrollWithin } from "./scroll-within";
import { useActions } from "./use-actions";
import { useBench } from "./use-bench";
import { useShortcuts } from "./use-shortcuts";
import { useView } from "./use-view";
import { WorkbenchDialogs } from "./workbench-dialogs";
import type { Choices, TextData } from "./workbench-state";

type Props = { readonly data: TextData; readonly choices: Choices; readonly mayDecompose: boolean; readonly mayDispatch: boolean };

/** Text on the left, candidate items on the right; every sentence is decided by a person (product part 2). */
export function Workbench({ data, choices, mayDecompose, mayDispatch }: Props) {
  const t = useTranslations("directive.bench");
  const value = useTranslations("values");
  const { text, directive } = data;
  const bench = useBench(data);
  const view = useView(bench.candidates);
  const actions = useActions(bench, view, directive.heldOn);
  const [mark, setMark] = useState<Mark | null>(null);
  const [pane, setPane] = useState<"text" | "items">("text");
  const names = useMemo(() => namesOf(choices), [choices]);
  const nodes = useMemo(() => unitNodes(choices, (kind) => value(`unitKind.${kind}`)), [choices, value]);
  const disposed = useMemo(() => disposedPositions(bench.sentences, bench.candidates), [bench.sentences, bench.candidates]);
  const { selected, drafts } = view;
  const open = selected !== undefined && (selected.state === "proposed" || selected.state === "confirmed");
  const marked = mark === null ? [] : bench.sentences.filter(({ start, end }) => start < Math.max(mark.end, mark.start + 1) && end > mark.start);
  const done = () => { setMark(null); window.getSelection()?.removeAllRanges(); };
  const splitHere = (at: number) => { if (selected) actions.split(selected.id, at); done(); };

  useEffect(() => {
    if (drafts.size === 0) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [drafts.size]);

  const forSelected = (run: (id: string) => void) => () => { if (mayDecompose && selected && open) run(selected.id); };
  useShortcuts({
    j: () => view.step(1), k: () => view.step(-1),
    e: forSelected((id) => view.select(id, true)), c: forSelected(actions.confirm), d: forSelected((id) => view.setDialog({ kind: "drop", ids: [id] })),
    m: forSelected(actions.mergePrevious), x: forSelected(view.toggle),
    s: forSelected((id) => (mark && mark.start === mark.end && selected && selected.start < mark.start && mark.start < selected.end ? splitHere(mark.start) : view.setDialog({ kind: "split", id }))),
    u: () => { if (mayDecompose) void bench.undo(); },
    Enter: () => { const place = document.querySelector<HTMLElement>(`[data-selected="true"]`); scrollWithin(place?.closest<HTMLElement>("[role=document]"), place, { centre: true }); },
    Escape: () => { if (mark) done(); else if (view.editing) view.setEditing(false); },
  });

  const panel = { bench, view, actions, choices, names, nodes, body: text.body, mayDecompose, mayDispatch };
  const confirmed = bench.candidates.filter(({ state }) => state === "confirmed").length;
  const live = bench.candidates.filter(({ state }) => state !== "dropped");
  return (
    <div className="flex min-w-0 flex-col lg:h-[calc(100dvh-92px)]">
      <PageHeader
        title={text.title} back={{ href: `/directives/${directive.id}`, label: `${directive.title} ${formatDay(directive.heldOn)}` }} linkAs={Link}
        conclusion={<Coverage done={disposed.size} total={bench.sentences.length} candidates={live} />}
        actions={mayDecompose ? <>
          <Button disabled={bench.steps.length === 0 || bench.busy} onClick={() => void bench.undo()}>{t("undo")}</Button>
          <Button onClick={() => view.setDialog({ kind: "sentences" })}>{t("resolveMany")}</Button>
          {mayDispatch && <Button variant="primary" onClick={() => view.setDialog({ kind: "register" })}>{t("register")}{confirmed > 0 && `（${confirmed}）`}</Button>}
          <ShortcutHelp />
        </> : <span className="text-ink-3">{t("readOnly")}</span>}
      />
      <div className="mb-3 lg:hidden"><Tabs label={t("view")} value={pane} onChange={(id) => setPane(id === "items" ? "items" : "text")} items={[{ id: "text", label: t("original") }, { id: "items", label: t("items"), count: live.length }]} /></div>
      <div className="grid min-h-0 min-w-0 flex-1 gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
        <div className={cx("flex min-h-0 min-w-0 flex-col gap-2", pane === "items" && "max-lg:hidden")}>
          <TextPane text={text.body} sentences={bench.sentences} candidates={bench.candidates} selectedId={selected?.id ?? null} onMark={(next) => { if (mayDecompose) setMark(next); }} onSelect={(id) => view.select(id)} />
          {mark && marked.length > 0 && (
            <div className="sticky bottom-16 md:bottom-2"><MarkBar
              mark={mark} sentences={marked} selected={selected} decided={marked.every(({ position }) => disposed.has(position))}
              onAdd={() => { actions.add(mark.start, mark.end); done(); }} onSplit={() => splitHere(mark.start)}
              onLeaveOut={() => { view.setDialog({ kind: "sentence", ids: marked.map(({ id }) => id) }); done(); }}
              onTakeBack={() => { actions.takeBack(marked.map(({ id }) => id)); done(); }} onClose={done}
            /></div>
          )}
        </div>
        <div className={cx("flex min-h-0 min-w-0 flex-col", pane === "text" && "max-lg:hidden")}><CandidateList {...panel} /></div>
      </div>
      <WorkbenchDialogs {...panel} />
    </div>
  );
}

function Coverage({ done, total, candidates }: { readonly done: number; readonly total: number; readonly candidates: TextData["candidates"] }) {
  const t = useTranslations("directive.bench");
  const p = useTranslations("directive");
  const withoutLead = candidates.filter(({ leadUnitId, groupId }) => leadUnitId === null && groupId === null).length;
  const withoutDate = candidates.filter(({ dueOn }) => dueOn === null).length;
  return (
    <span role="status" className="flex flex-wrap gap-x-4">
      <span>{t("coverage", { done, total })}</span><span>{t("coverageCandidates", { n: candidates.length })}</span>
      <span>{p("withoutLead", { n: withoutLead })}</span><span>{p("withoutDate", { n: withoutDate })}</span>
    </span>
  );
}
