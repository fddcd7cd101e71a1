"use client";
import { useTranslations } from "next-intl";
import type { View } from "./use-view";

/** Reads out where the keys have led: the item, or the sentence and what was decided about it. */
export function PlaceWords({ view: { selected, sentence } }: { readonly view: View }) {
  const t = useTranslations("directive.bench");
  const value = useTranslations("values");
  const words = selected
    ? `${selected.title}，${value(`candidateState.${selected.state}`)}`
    : sentence && `${t("sentence", { class: value(`sentenceClass.${sentence.class}`) })}，${sentence.resolution ? t("decided", { resolution: value(`resolution.${sentence.resolution}`) }) : t("undecided")}`;
  return <p aria-live="polite" data-place={selected?.id ?? sentence?.id} className="sr-only">{words}</p>;
}
