import type { ElementType, ReactNode } from "react";
import type { LampColour } from "./lamp-shape";
import { LampShape } from "./lamp-shape";
import { cx } from "./cx";

export interface StatProps {
  readonly label: string;
  readonly value: ReactNode;
  readonly unit?: string;
  /** What it means or how it moved, in a few words. */
  readonly note?: ReactNode;
  readonly lamp?: LampColour;
  /** The list that makes up the number. */
  readonly href?: string;
  /** The app's link component; a plain `a` otherwise. */
  readonly linkAs?: ElementType;
  readonly className?: string;
}

const edges: Readonly<Record<LampColour, string>> = {
  green: "border-t-lamp-green",
  yellow: "border-t-lamp-yellow-fill",
  red: "border-t-lamp-red",
  blue: "border-t-lamp-blue",
  grey: "border-t-lamp-grey",
  unreported: "border-t-lamp-grey",
};

/** One number of a dashboard; with `href` the whole tile opens its list. */
export function Stat({ label, value, unit, note, lamp, href, linkAs, className }: StatProps) {
  const Root: ElementType = href === undefined ? "div" : (linkAs ?? "a");
  return (
    <Root
      {...(href === undefined ? {} : { href })}
      className={cx(
        "flex min-w-0 flex-col rounded-card border border-t-3 border-line bg-surface px-4 pt-3 pb-3.5 text-ink no-underline",
        lamp === undefined ? "border-t-ink-2" : edges[lamp],
        href !== undefined && "transition-colors duration-150 hover:bg-brand-soft",
        className,
      )}
    >
      <span className="flex items-center gap-1.5 text-body text-ink-2">
        {lamp !== undefined && <LampShape lamp={lamp} size={12} />}
        {label}
      </span>
      <span className="text-figure font-semibold whitespace-nowrap">
        {value}
        {unit !== undefined && <span className="ml-1 text-body font-normal text-ink-2">{unit}</span>}
      </span>
      {note !== undefined && <span className="text-small text-ink-2">{note}</span>}
    </Root>
  );
}
