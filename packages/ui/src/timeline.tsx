import type { ReactNode } from "react";
import { cx } from "./cx";

export interface TimelineEntry {
  readonly id: string;
  /** When, as shown. */
  readonly time: string;
  /** Machine-readable time. */
  readonly dateTime?: string;
  readonly actor: ReactNode;
  readonly title?: ReactNode;
  readonly body?: ReactNode;
  /** An instruction (批示) speaks louder than everything else. */
  readonly tone?: "normal" | "instruction" | "quiet";
}

const dots = { normal: "border-brand bg-surface", instruction: "border-party bg-party", quiet: "border-control bg-surface" } as const;

/** What happened, newest first, in one stream. */
export function Timeline({ entries, label }: { readonly entries: readonly TimelineEntry[]; readonly label: string }) {
  return (
    <ol aria-label={label} className="m-0 list-none p-0">
      {entries.map((entry, index) => {
        const tone = entry.tone ?? "normal";
        return (
          <li key={entry.id} className="relative flex min-w-0 gap-3 pb-4 last:pb-0">
            {index < entries.length - 1 && <span className="absolute top-4 bottom-0 left-[5px] w-px bg-line" />}
            <span className={cx("mt-1.5 size-2.75 shrink-0 rounded-full border-2", dots[tone])} />
            <div className={cx("min-w-0 flex-1", tone === "instruction" && "border-l-3 border-party pl-3")}>
              <div className="flex flex-wrap items-baseline gap-x-2 text-small text-ink-3">
                <time dateTime={entry.dateTime ?? entry.time}>{entry.time}</time>
                <span className={cx(tone === "instruction" ? "font-medium text-party" : "text-ink-2")}>{entry.actor}</span>
              </div>
              {entry.title !== undefined && (
                <div className={cx("text-body wrap-anywhere", tone === "quiet" ? "text-ink-2" : "font-medium text-ink")}>{entry.title}</div>
              )}
              {entry.body !== undefined && <div className="text-body wrap-anywhere text-ink-2">{entry.body}</div>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
