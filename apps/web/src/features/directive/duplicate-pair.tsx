"use client";
import { Button } from "@taizhang/ui/button";
import { cx } from "@taizhang/ui/cx";
import { useTranslations } from "next-intl";
import { formatDay } from "@/components/format";
import Link from "@/components/link";
import { differencesOf } from "./differences";
import type { Alike } from "./duplicate-groups";
import { LikenessReasons } from "./likeness-reasons";
import type { Names } from "./names";
import { useAmount } from "./use-amount";
import type { Likeness } from "./workbench-state";

export const rowOf = ({ pair }: Alike) => `${pair.candidateId} ${pair.otherId}`;

type PairProps = {
  readonly alike: Alike; readonly names: Names; readonly busy: boolean; readonly mayDecompose: boolean; readonly mayDispatch: boolean;
  readonly onDistinct: () => void; readonly onMerge: () => void; readonly onAttach: () => void;
};

/** Two that read alike, side by side, with what they share and where they differ. */
export function DuplicatePair({ alike, names, busy, mayDecompose, mayDispatch, onDistinct, onMerge, onAttach }: PairProps) {
  const t = useTranslations("directive.bench");
  const { pair, one } = alike;
  const isTask = pair.number !== null;
  return (
    <li data-row={rowOf(alike)} tabIndex={-1} className="scroll-mt-16 rounded-card border border-line bg-surface">
      <div className="flex min-w-0 flex-wrap items-center gap-2 border-b border-line bg-surface-2 px-3 py-2">
        <div className="min-w-0 flex-1"><LikenessReasons likeness={pair} /></div>
        {mayDecompose && <Button size="compact" onClick={onDistinct}>{t("distinct")}</Button>}
        {mayDecompose && !isTask && <Button size="compact" variant="primary" disabled={busy} onClick={onMerge}>{t("mergeThese")}</Button>}
        {mayDispatch && isTask && <Button size="compact" variant="primary" disabled={busy} onClick={onAttach}>{t("attach")}</Button>}
      </div>
      <div className="grid min-w-0 md:grid-cols-2">
        <Side label={t("sideThis")} title={one.title} facts={one} other={pair} names={names} />
        <div className="min-w-0 border-line max-md:border-t md:border-l"><Side label={isTask ? t("sideLedger") : t("sideText")} title={isTask ? `${pair.number} ${pair.title}` : pair.title} {...(isTask ? { href: `/tasks/${pair.otherId}` } : {})} facts={pair} other={one} names={names} /></div>
      </div>
    </li>
  );
}

type Facts = Pick<Likeness, "content" | "leadUnitId" | "dueOn" | "targetValue" | "targetUnit">;
type SideProps = { readonly label: string; readonly title: string; readonly href?: string; readonly facts: Facts; readonly other: Facts; readonly names: Names };

/** One of the two; what the other does not say is marked. */
function Side({ label, title, href, facts, other, names }: SideProps) {
  const t = useTranslations("directive.bench");
  const amount = useAmount();
  const rows = [
    [t("field.leadUnitId"), names.unit(facts.leadUnitId), facts.leadUnitId !== other.leadUnitId],
    [t("field.dueOn"), facts.dueOn && formatDay(facts.dueOn), facts.dueOn !== other.dueOn],
    [t("field.targetValue"), facts.targetValue !== null && amount(facts.targetValue, facts.targetUnit), facts.targetValue !== other.targetValue],
  ] as const;
  return (
    <div className="min-w-0 px-3 py-2">
      <p className="m-0 text-small text-ink-3">{label}</p>
      <p className="m-0 font-medium wrap-anywhere">{href ? <Link href={href} className="text-link">{title}</Link> : title}</p>
      <p className="m-0 mt-1 wrap-anywhere text-ink-2">{differencesOf(facts.content, other.content).map(({ at, words, own }) => (own ? <mark key={at} className="bg-lamp-yellow-soft text-ink">{words}</mark> : <span key={at}>{words}</span>))}</p>
      <dl className="m-0 mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
        {rows.map(([name, value, differs]) => <div key={name} className="contents"><dt className="text-ink-2">{name}</dt><dd className={cx("m-0", differs && "font-medium")}>{value || t("notSet")}{differs && <span className="ml-1.5 text-small text-lamp-yellow-text">{t("differs")}</span>}</dd></div>)}
      </dl>
    </div>
  );
}
