import type { ReactNode } from "react";
import { cx } from "./cx";

export interface TagProps {
  readonly children: ReactNode;
  /** `party` is for 批示 and red-headed papers only. */
  readonly tone?: "neutral" | "brand" | "party" | "outline";
  readonly className?: string;
}

const tones = {
  neutral: "border-transparent bg-surface-2 text-ink-2",
  brand: "border-transparent bg-brand-soft text-brand-strong",
  party: "border-party bg-surface text-party",
  outline: "border-control bg-surface text-ink-2",
} as const;

/** A short word about a thing (class, source, state of a paper); not a lamp. */
export function Tag({ children, tone = "neutral", className }: TagProps) {
  return (
    <span
      className={cx(
        "inline-flex h-6 w-fit max-w-full items-center gap-1 rounded-tag border px-2 text-small whitespace-nowrap print:border-line",
        tones[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}
