import { cx } from "./cx";

export interface LevelBadgeProps {
  /** 提醒 / 预警 / 督办 / 挂牌 in the county's words. */
  readonly word: string;
  /** Name of the sheet, for example "黄色督办单 第 3 号". */
  readonly sheet?: string;
  /** The highest level carries a double rule. */
  readonly listed?: boolean;
  readonly className?: string;
}

/** What the supervision office has sent: a sheet of paper in outline, never a lamp's colour. */
export function LevelBadge({ word, sheet, listed = false, className }: LevelBadgeProps) {
  return (
    <span title={sheet} className={cx("relative inline-flex h-6 w-fit items-center pr-3.5 pl-2 text-small whitespace-nowrap text-ink", className)}>
      <svg aria-hidden="true" className="absolute inset-y-0 left-0 h-full w-[calc(100%-8px)] text-ink-2" preserveAspectRatio="none" viewBox="0 0 40 24" fill="none">
        <path d="M40 .5H.5v23H40" stroke="currentColor" vectorEffect="non-scaling-stroke" />
        {listed && <path d="M40 2.9H2.9v18.2H40" stroke="currentColor" vectorEffect="non-scaling-stroke" />}
      </svg>
      <svg aria-hidden="true" className="absolute inset-y-0 right-0 text-ink-2" width="8" height="24" viewBox="0 0 8 24" fill="none">
        <path d="M0 .5h.8L7.5 7.2v16.3H0M.8.5v6.7h6.7" stroke="currentColor" />
      </svg>
      <span className="relative">{word}</span>
    </span>
  );
}
