"use client";
import { filledWords } from "@taizhang/domain/directive";
import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "@/components/link";
import { GapBlank } from "./gap-blank";
import { GapDay } from "./gap-day";
import { GapName } from "./gap-name";
import { GapUnit } from "./gap-unit";
import type { Names } from "./names";
import type { QueueKind } from "./queue-kinds";
import type { Bench } from "./use-bench";
import type { BenchCandidate, Choices } from "./workbench-state";

export type GapProps = {
  readonly candidate: BenchCandidate; readonly bench: Bench; readonly choices: Choices; readonly names: Names; readonly body: string; readonly heldOn: string; readonly today: string; readonly onDone: () => void;
};
type Props = GapProps & { readonly kind: QueueKind; readonly base: string; readonly isOpen: boolean; readonly mayDecompose: boolean };

/** One gap: where it stands in the text, what is known, the control that closes it. */
export function GapRow({ kind, base, isOpen, mayDecompose, ...props }: Props) {
  const t = useTranslations("directive.bench");
  const { candidate, names, body } = props;
  const owner = names.unit(candidate.leadUnitId) ?? names.group(candidate.groupId);
  return (
    <li data-row={candidate.id} tabIndex={-1} data-done={isOpen ? undefined : ""} className="grid min-w-0 scroll-mt-16 gap-x-4 gap-y-2 rounded-card border border-line bg-surface p-3 md:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="min-w-0">
        <p className="m-0 flex flex-wrap items-baseline gap-x-2">
          <span className="text-small text-ink-3 tabular-nums">{candidate.outline.join(" › ")}</span>
          <Link href={`${base}?at=${candidate.start}`} className="min-w-0 font-medium text-link wrap-anywhere">{candidate.title}</Link>
          {kind !== "lead" && owner && <span className="text-small text-ink-2">{owner}</span>}
          {kind !== "date" && candidate.dueOn && <span className="text-small text-ink-2 tabular-nums">{candidate.dueOn}</span>}
        </p>
        <p className="m-0 mt-1 text-ink-2 wrap-anywhere"><Words {...{ candidate, kind, body }} /></p>
        {kind === "lead" && candidate.reading.unmatched.length > 0 && <p className="m-0 mt-1 text-small text-ink-2">{candidate.reading.unmatched.map((name) => t("unmatched", { name })).join("　")}</p>}
      </div>
      <div className="min-w-0">
        {isOpen && mayDecompose && (kind === "lead" ? <GapUnit {...props} /> : kind === "date" ? <GapDay {...props} /> : kind === "name" ? <GapName {...props} /> : <GapBlank {...props} />)}
        {isOpen && !mayDecompose && <span className="text-ink-3">{t("readOnly")}</span>}
        {!isOpen && <Done {...{ kind, candidate, owner }} />}
      </div>
    </li>
  );
}

function Done({ kind, candidate, owner }: { readonly kind: QueueKind; readonly candidate: BenchCandidate; readonly owner: string | null }) {
  const t = useTranslations("directive.bench.queue");
  const filled = candidate.reading.filled.filter(({ name }) => (kind === "name") === Boolean(name)).map((one) => filledWords(one) ?? t("notNeeded")).join("、");
  const words = candidate.state === "dropped" ? t("dropped") : kind === "lead" ? owner : kind === "date" ? candidate.dueOn : filled;
  return <p className="m-0 flex items-center gap-1.5 text-ink-2"><Check size={16} aria-hidden="true" className="shrink-0 text-lamp-green" />{t("done", { words: words ?? "" })}</p>;
}

/** The words of the item; in the queues of numbers and names its blanks stand out. */
function Words({ candidate, kind, body }: Pick<Props, "candidate" | "kind" | "body">) {
  const { start, end, reading } = candidate;
  if (kind === "lead" || kind === "date") return candidate.content;
  const blanks = [...reading.blanks, ...reading.filled].filter(({ name }) => (kind === "name") === Boolean(name)).toSorted((a, b) => a.start - b.start);
  const pieces = blanks.map((blank, index) => (
    <span key={blank.start}>{body.slice(blanks[index - 1]?.end ?? start, blank.start)}<mark className="rounded-tag bg-lamp-yellow-soft px-0.5 font-medium text-lamp-yellow-text">{body.slice(blank.start, blank.end)}</mark></span>
  ));
  return <>{pieces}{body.slice(blanks.at(-1)?.end ?? start, end)}</>;
}
