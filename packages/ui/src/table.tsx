import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";

type TableProps = {
  readonly caption: string;
  readonly children: ReactNode;
  /** On a phone each row is a card of its cells, which then need a `label`; else the table scrolls sideways. */
  readonly cards?: boolean;
  readonly className?: string;
};

/** A plain, server-rendered table in a scroll container of its own; for long or interactive lists use `DataTable`. */
export function Table({ caption, children, cards = false, className }: TableProps) {
  return (
    <div className={cx("min-w-0 overflow-x-auto", className)} role="region" aria-label={caption} tabIndex={0}>
      <table className={cx("w-full border-collapse text-body", cards && "card-rows")}>
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  );
}

/** Head cell. `numeric` aligns right; put the unit into the text. */
export function Th({ numeric = false, className, scope = "col", ...rest }: ComponentProps<"th"> & { readonly numeric?: boolean }) {
  return (
    <th
      scope={scope}
      className={cx("border-b border-line bg-surface-2 px-3 py-1.5 font-semibold whitespace-nowrap", numeric ? "text-right" : "text-left", className)}
      {...rest}
    />
  );
}

/** Body cell. `numeric` aligns right; `label` names its column where rows are cards. */
export function Td({ numeric = false, label, className, ...rest }: ComponentProps<"td"> & { readonly numeric?: boolean; readonly label?: string | undefined }) {
  return <td data-label={label} className={cx("border-b border-line px-3 py-1.5 align-top", numeric ? "text-right" : "text-left", className)} {...rest} />;
}
