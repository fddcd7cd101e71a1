"use client";
import { sentencesToDecide } from "@taizhang/domain/directive";
import { cx } from "@taizhang/ui/cx";
import { Tabs } from "@taizhang/ui/tabs";
import { useTranslations } from "next-intl";
import { useCallback, useState, type RefObject } from "react";
import { CandidateList } from "./candidate-list";
import type { PanelProps } from "./candidate-panel";
import { MarkBar } from "./mark-bar";
import { PlaceWords } from "./place-words";
import { TextPane, type Mark } from "./text-pane";

type Props = {
  readonly panel: PanelProps; readonly live: number; readonly disposed: ReadonlySet<number>; readonly mark: Mark | null; readonly textPane: RefObject<HTMLDivElement | null>;
  readonly onMark: (mark: Mark | null) => void; readonly onDone: () => void;
};

/** The text and its items, beside each other or (on a phone) one at a time. */
export function BenchPanes({ panel, live, disposed, mark, textPane, onMark, onDone }: Props) {
  const t = useTranslations("directive.bench");
  const [pane, setPane] = useState<"text" | "items">("text");
  const { bench, view, body, mayDecompose } = panel;
  const { select, selectSentence } = view;
  const { sentences } = bench;
  const take = useCallback((next: Mark) => {
    if (!mayDecompose) return;
    onMark(next);
    // A sentence without an item that is clicked is the place from which the keys go on.
    const at = next.start === next.end ? sentences.find(({ start, end }) => start <= next.start && next.start < end) : undefined;
    if (at) selectSentence(at.id);
  }, [mayDecompose, onMark, selectSentence, sentences]);
  const choose = useCallback((id: string) => select(id), [select]);
  return (
    <>
      <div className="mb-3 lg:hidden"><Tabs label={t("view")} value={pane} onChange={(id) => setPane(id === "items" ? "items" : "text")} items={[{ id: "text", label: t("original") }, { id: "items", label: t("items"), count: live }]} /></div>
      <div className="grid min-h-0 min-w-0 flex-1 gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
        <div className={cx("flex min-h-0 min-w-0 flex-col gap-2", pane === "items" && "max-lg:hidden")}>
          <TextPane text={body} sentences={sentences} candidates={bench.candidates} disposed={disposed} pane={textPane} selectedId={view.selected?.id ?? null} sentenceId={view.sentence?.id ?? null} onMark={take} onSelect={choose} />
          <SentenceBar {...{ panel, disposed, mark, onDone }} />
        </div>
        <div className={cx("flex min-h-0 min-w-0 flex-col", pane === "text" && "max-lg:hidden")}><CandidateList {...panel} /></div>
      </div>
      <PlaceWords view={view} />
    </>
  );
}

function SentenceBar({ panel, disposed, mark, onDone }: Pick<Props, "panel" | "disposed" | "mark" | "onDone">) {
  const { bench, view, actions, mayDecompose } = panel;
  const { selected, sentence } = view;
  const shown = mark ?? (sentence && mayDecompose ? { start: sentence.start, end: sentence.start } : null);
  if (shown === null) return null;
  const marked = bench.sentences.filter(({ start, end }) => start < Math.max(shown.end, shown.start + 1) && end > shown.start);
  if (marked.length === 0) return null;
  const ids = marked.map(({ id }) => id);
  const span = shown.end > shown.start ? shown : sentence;
  return (
    <div className="sticky bottom-16 md:bottom-2">
      <MarkBar
        mark={shown} sentences={marked} selected={selected} decided={sentencesToDecide(marked).every(({ position }) => disposed.has(position))}
        {...(span ? { onAdd: () => { actions.add(span.start, span.end); onDone(); } } : {})}
        onSplit={() => { if (selected) actions.split(selected.id, shown.start); onDone(); }}
        onLeaveOut={() => { view.setDialog({ kind: "sentence", ids }); onDone(); }}
        onTakeBack={() => { actions.takeBack(ids); onDone(); }} onClose={() => { onDone(); view.selectSentence(null); }}
      />
    </div>
  );
}
