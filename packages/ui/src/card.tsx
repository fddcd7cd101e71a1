import type { ReactNode } from "react";
import { cx } from "./cx";

export interface CardProps {
  /** One-line takeaway, not the name of a statistic. */
  readonly title?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  readonly id?: string;
  readonly className?: string;
}

/** A white sheet with a hairline; a section with a heading when `title` is given. */
export function Card({ title, actions, children, id, className }: CardProps) {
  const Root = title === undefined ? "div" : "section";
  return (
    <Root id={id} className={cx("min-w-0 rounded-card border border-line bg-surface p-4 md:px-5", className)}>
      {(title !== undefined || actions !== undefined) && (
        <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
          {title !== undefined && <h2 className="m-0 text-h2 font-semibold">{title}</h2>}
          {actions}
        </div>
      )}
      {children}
    </Root>
  );
}
