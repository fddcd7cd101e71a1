"use client";
import { Button } from "@taizhang/ui/button";
import { cx } from "@taizhang/ui/cx";
import { useTranslations } from "next-intl";
import Link from "@/components/link";
import { foundOf, stateOf, type NumberItem, type NumberState, type Stated } from "./number-state";

type Props = { readonly number: Stated; readonly items: readonly NumberItem[]; readonly base: string; readonly mayDecompose: boolean; readonly onReconcile: () => void };

const looks: Record<NumberState, string> = {
  open: "bg-surface-2 text-ink-2", differs: "bg-lamp-yellow-soft text-lamp-yellow-text",
  matches: "bg-lamp-green-soft text-lamp-green-text", explained: "bg-surface-2 text-ink-2", target: "bg-lamp-green-soft text-lamp-green-text",
};

/** One stated number: what the text says, how many items answer it, what a person decided. */
export function NumberRow({ number, items, base, mayDecompose, onReconcile }: Props) {
  const t = useTranslations("directive.numbers");
  const { quote, subject, sentence, counts, value, answers, ledger, decision, start, end, against, members, counted, repeated } = number;
  const state = stateOf(number);
  const found = foundOf(number);
  const isListed = counted !== null && decision === null;
  const titles = items.filter(({ id }) => (decision?.candidateIds ?? answers).includes(id));
  return (
    <li data-row={start} tabIndex={-1} className="grid min-w-0 scroll-mt-16 gap-x-4 gap-y-2 rounded-card border border-line bg-surface p-3 md:grid-cols-[9rem_minmax(0,1fr)_15rem]">
      <p className="m-0 min-w-0"><strong className="text-h2 font-semibold tabular-nums wrap-anywhere">{quote}</strong>{subject && <span className="block text-ink-2 wrap-anywhere">{subject}</span>}</p>
      <div className="min-w-0">
        <p className="m-0 wrap-anywhere"><Link href={`${base}?at=${sentence.start}`} className="text-ink no-underline hover:underline">{sentence.words.slice(0, start - sentence.start)}<mark className="rounded-tag bg-lamp-yellow-soft px-0.5 font-medium text-ink">{sentence.words.slice(start - sentence.start, end - sentence.start)}</mark>{sentence.words.slice(end - sentence.start)}</Link></p>
        {titles.length > 0 && <p className="m-0 mt-1 text-small text-ink-2 wrap-anywhere">{t(decision ? "linkedTo" : "mayAnswer")}：{titles.slice(0, 6).map(({ title, taskNumber }) => (taskNumber ? `${taskNumber} ${title}` : title)).join("；")}{titles.length > 6 && t("andMore", { n: titles.length - 6 })}</p>}
        {counted !== null && <p className="m-0 mt-1 text-small text-ink-2 wrap-anywhere">{t(against === "headings" ? "headings" : "members", { n: counted, names: members.join("、") })}</p>}
        {repeated > 0 && <p className="m-0 mt-1 text-small text-ink-2">{t("repeated", { n: repeated })}</p>}
        {decision?.words && <p className="m-0 mt-1 text-small text-ink-2 wrap-anywhere">{t("explanation")}：{decision.words}{decision.author && `（${decision.author}）`}</p>}
      </div>
      <div className="flex min-w-0 flex-wrap items-center gap-2 self-start md:justify-end">
        {isListed && <span className="text-small text-ink-2">{t("listed", { stated: value, found })}</span>}
        {counts && <span className="text-small text-ink-2">{t("against", { stated: value, found })}{ledger !== null && ` · ${t("inLedger", { n: ledger })}`}</span>}
        <span className={cx("inline-flex h-6 items-center rounded-tag px-2 text-small whitespace-nowrap", looks[state])}>{state === "differs" && found > value ? t("exceeds", { n: found - value }) : t(`state.${state}`, { n: value - found })}</span>
        {mayDecompose && <Button size="compact" variant={state === "open" || state === "differs" ? "outline" : "text"} aria-label={t("reconcileThis", { quote })} onClick={onReconcile}>{t(decision ? "change" : "reconcile")}</Button>}
      </div>
    </li>
  );
}
