import type { LampColour } from "./lamp-shape";
import { cx } from "./cx";

export interface BarProps {
  /** Progress, 0–100. */
  readonly value: number;
  /** Where the plan stands today, 0–100; drawn as a tick. */
  readonly expected?: number | undefined;
  readonly lamp?: LampColour;
  /** Whole sentence for readers, for example "进度 50%，应达 62%". */
  readonly label: string;
  /** Text at the right; the number with its sign is the usual one. */
  readonly text?: string;
  readonly thick?: boolean;
  readonly className?: string;
}

const fills: Readonly<Record<LampColour, string>> = {
  green: "bg-lamp-green",
  yellow: "bg-lamp-yellow-fill",
  red: "bg-lamp-red",
  blue: "bg-lamp-blue",
  grey: "bg-lamp-grey",
  unreported: "bg-lamp-grey",
};

const within = (value: number) => Math.min(100, Math.max(0, value));

/** Bullet bar: actual against the plan's tick. */
export function Bar({ value, expected, lamp = "blue", label, text, thick = false, className }: BarProps) {
  return (
    <span role="img" aria-label={label} className={cx("print-exact flex min-w-0 items-center gap-2", className)}>
      <span className={cx("relative block min-w-8 flex-1 rounded-full bg-line print:border print:border-line", thick ? "h-3" : "h-1.5")}>
        <span className={cx("block h-full rounded-full print:bg-ink", fills[lamp])} style={{ width: `${within(value)}%` }} />
        {expected !== undefined && (
          <span
            className={cx("absolute w-0.5 -translate-x-1/2 bg-ink", thick ? "-inset-y-1" : "-inset-y-0.75")}
            style={{ left: `${within(expected)}%` }}
          />
        )}
      </span>
      {text !== undefined && <span className={cx("shrink-0 text-small whitespace-nowrap text-ink-2", text.length <= 4 ? "min-w-9 text-right" : text.length <= 9 ? "min-w-16 text-right" : "min-w-28")}>{text}</span>}
    </span>
  );
}
