"use client";
import { useTranslations } from "next-intl";
import type { Other } from "./use-follow";
import type { View } from "./use-view";
import type { Bench } from "./use-bench";

/** Who else is on this text and at what; a press leads there. */
export function OthersHere({ others, lost, bench, view }: { readonly others: readonly Other[]; readonly lost: boolean; readonly bench: Bench; readonly view: View }) {
  const t = useTranslations("directive.bench");
  if (lost) return <span role="status" className="text-lamp-yellow-text">{t("followLost")}</span>;
  return others.map(({ userId, name, at }) => {
    const candidate = bench.candidates.find(({ start, state }) => start === at && state !== "dropped");
    const sentence = bench.sentences.find(({ start, end }) => start <= at && at < end);
    const go = () => { if (candidate) view.select(candidate.id); else if (sentence) view.selectSentence(sentence.id); };
    return (
      <button key={userId} type="button" onClick={go} className="inline-flex max-w-72 items-center gap-1.5 border-0 bg-transparent p-0 text-body text-brand-strong hover:underline">
        <span aria-hidden="true" className="size-2 shrink-0 rounded-full bg-brand" />
        <span className="truncate">{candidate ? t("otherAt", { name, title: candidate.title }) : t("otherHere", { name })}</span>
      </button>
    );
  });
}
