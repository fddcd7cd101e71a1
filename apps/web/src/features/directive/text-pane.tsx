"use client";
import type { Sentence } from "@taizhang/domain/directive";
import { useTranslations } from "next-intl";
import { memo, useEffect, useMemo, type MouseEvent, type RefObject } from "react";
import { drawnOf } from "./drawn";
import { paragraphsOf, type Paragraph } from "./segments";
import { scrollWithin } from "./scroll-within";
import { lookOf } from "./segment-look";
import type { BenchCandidate } from "./workbench-state";

export type Mark = { start: number; end: number };
type Props = {
  readonly text: string; readonly sentences: readonly Sentence[]; readonly candidates: readonly BenchCandidate[];
  readonly disposed: ReadonlySet<number>; readonly pane: RefObject<HTMLDivElement | null>;
  readonly selectedId: string | null; readonly sentenceId: string | null;
  /** A mark, or a place where start and end are the same. */
  readonly onMark: (mark: Mark) => void;
  readonly onSelect: (id: string) => void;
};

/** Offset in the text of a place in the page; null outside of it. */
function offsetOf(node: Node | null, offset: number): number | null {
  const element = node instanceof Element ? node : node?.parentElement;
  const piece = element?.closest<HTMLElement>("[data-start]");
  if (!piece || !node) return null;
  const start = Number(piece.dataset["start"]);
  if (node.nodeType === Node.TEXT_NODE) return start + offset;
  return offset === 0 ? start : start + (piece.textContent?.length ?? 0);
}

/** What is selected in the page, as offsets of the text. */
function markOf(selection: Selection | null): Mark | null {
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  return start === null || end === null ? null : { start, end };
}

/** The text as delivered, with the span of every candidate and the state of every sentence. */
export const TextPane = memo(function TextPane({ text, sentences, candidates, disposed, pane, selectedId, sentenceId, onMark, onSelect }: Props) {
  const t = useTranslations("directive.bench");
  const value = useTranslations("values");
  const drawn = useMemo(() => drawnOf(candidates), [candidates]);
  const paragraphs = useMemo(() => paragraphsOf(text, sentences, drawn), [text, sentences, drawn]);

  useEffect(() => {
    scrollWithin(pane.current, pane.current?.querySelector<HTMLElement>(`[data-selected="true"]`));
  }, [pane, selectedId, sentenceId]);

  const release = (event: MouseEvent) => {
    const mark = markOf(window.getSelection());
    if (mark) onMark(mark);
    const id = (event.target as HTMLElement).closest<HTMLElement>("[data-candidate]")?.dataset["candidate"];
    if (id && (!mark || mark.start === mark.end)) onSelect(id);
  };
  return (
    <div ref={pane} role="document" aria-label={t("original")} tabIndex={0} onMouseUp={release} className="min-h-0 flex-1 overflow-y-auto rounded-card border border-line bg-surface px-4 py-3 leading-7 md:px-6">
      {paragraphs.map((paragraph) => (
        <Lines
          key={paragraph.start} text={text} paragraph={paragraph} disposed={disposed} word={value}
          selectedId={paragraph.segments.some((segment) => segment.candidates.some(({ id }) => id === selectedId)) ? selectedId : null}
          sentenceId={sentenceId !== null && paragraph.segments.some(({ sentence }) => sentence?.id === sentenceId) ? sentenceId : null}
        />
      ))}
    </div>
  );
});

type LineProps = {
  readonly text: string; readonly paragraph: Paragraph<Sentence, BenchCandidate>; readonly disposed: ReadonlySet<number>; readonly selectedId: string | null; readonly sentenceId: string | null;
  readonly word: (key: `sentenceClass.${Sentence["class"]}`) => string;
};

/** Classes that are named beside their first sentence; demands and headings speak for themselves. */
const named: readonly string[] = ["review", "problem", "situation", "appeal"];

const Lines = memo(function Lines({ text, paragraph, disposed, selectedId, sentenceId, word }: LineProps) {
  const classAt = (index: number) => paragraph.segments[index]?.sentence?.class ?? "other";
  return (
    <p className="my-2.5 indent-0 wrap-anywhere [content-visibility:auto] [contain-intrinsic-size:auto_5rem]">
      {paragraph.segments.map(({ start, end, sentence, candidates }, index) => {
        const kind = classAt(index);
        const label = (index === 0 || kind !== classAt(index - 1)) && named.includes(kind) ? word(`sentenceClass.${kind}`) : null;
        const top = candidates.find(({ id }) => id === selectedId) ?? candidates.find(({ state }) => state !== "dropped") ?? candidates[0];
        const isSelected = top === undefined ? sentence !== null && sentence.id === sentenceId : top.id === selectedId;
        return (
          <span key={start}>
            {label !== null && <span aria-hidden="true" className="mr-1 rounded-tag bg-surface-2 px-1 text-small text-ink-3 select-none">{label}</span>}
            <span data-start={start} data-candidate={top?.id} data-selected={isSelected || undefined} className={lookOf({ top, isSelected, heading: kind === "heading", disposed: sentence !== null && disposed.has(sentence.position) })}>{text.slice(start, end)}</span>
          </span>
        );
      })}
    </p>
  );
});
