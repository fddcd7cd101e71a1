"use client";
import type { Sentence } from "@taizhang/domain/directive";
import { Button } from "@taizhang/ui/button";
import { IconButton } from "@taizhang/ui/icon-button";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Mark } from "./text-pane";
import type { BenchCandidate } from "./workbench-state";

type Props = {
  readonly mark: Mark; readonly sentences: readonly Sentence[]; readonly selected: BenchCandidate | undefined; readonly decided: boolean;
  /** Where there is something to add: marked words, or a sentence that holds no item. */
  readonly onAdd?: () => void; readonly onSplit: () => void; readonly onLeaveOut: () => void; readonly onTakeBack: () => void; readonly onClose: () => void;
};

/** What can be done with the words that are marked, or with the sentence that was clicked. */
export function MarkBar({ mark, sentences, selected, decided, onAdd, onSplit, onLeaveOut, onTakeBack, onClose }: Props) {
  const t = useTranslations("directive.bench");
  const value = useTranslations("values");
  const [first] = sentences;
  const length = mark.end - mark.start;
  const canSplit = selected !== undefined && length === 0 && selected.start < mark.start && mark.start < selected.end && (selected.state === "proposed" || selected.state === "confirmed");
  const stored = sentences.filter(({ resolution }) => resolution !== null);
  return (
    <div role="toolbar" aria-label={t("original")} className="flex flex-wrap items-center gap-2 rounded-card border border-line bg-surface px-3 py-2 shadow-float">
      <span className="min-w-0 flex-1 text-ink-2 max-sm:basis-full">
        {length > 0 ? t("mark", { n: length }) : first && t("sentence", { class: value(`sentenceClass.${first.class}`) })}
        {length === 0 && first && <span className="ml-2 text-ink-3">{first.resolution ? t("decided", { resolution: value(`resolution.${first.resolution}`) }) : !decided && t("undecided")}</span>}
      </span>
      {onAdd && <Button size="compact" variant={length > 0 ? "primary" : "secondary"} onClick={onAdd}>{t("add")}</Button>}
      {canSplit && <Button size="compact" variant="outline" onClick={onSplit}>{t("splitHere")}</Button>}
      {stored.length > 0 ? <Button size="compact" onClick={onTakeBack}>{t("takeBack")}</Button> : !decided && sentences.length > 0 && <Button size="compact" onClick={onLeaveOut}>{t("leaveOut")}</Button>}
      <IconButton label={t("closeBar")} icon={<X size={16} aria-hidden="true" />} onClick={onClose} />
    </div>
  );
}
