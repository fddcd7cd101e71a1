import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";

/** A plain, server-rendered table in a scroll container of its own; for long or interactive lists use `DataTable`. */
export function Table({ caption, children, className }: { readonly caption: string; readonly children: ReactNode; readonly className?: string }) {
  return (
    <div className={cx("min-w-0 overflow-x-auto", className)} role="region" aria-label={caption} tabIndex={0}>
      <table className="w-full border-collapse text-body">
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

/** Body cell. `numeric` aligns right. */
export function Td({ numeric = false, className, ...rest }: ComponentProps<"td"> & { readonly numeric?: boolean }) {
  return <td className={cx("border-b border-line px-3 py-1.5 align-top", numeric ? "text-right" : "text-left", className)} {...rest} />;
}
