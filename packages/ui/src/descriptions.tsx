import type { ReactNode } from "react";
import { cx } from "./cx";

export interface Description {
  readonly label: string;
  readonly value: ReactNode;
  /** Takes the whole width. */
  readonly wide?: boolean;
}

export interface DescriptionsProps {
  readonly items: readonly Description[];
  readonly columns?: 1 | 2 | 3;
}

const grids = { 1: "", 2: "sm:grid-cols-2", 3: "sm:grid-cols-2 lg:grid-cols-3" } as const;

/** Facts of a thing as label and value. */
export function Descriptions({ items, columns = 1 }: DescriptionsProps) {
  return (
    <dl className={cx("m-0 grid grid-cols-1 gap-x-6 gap-y-2", grids[columns])}>
      {items.map((item) => (
        <div key={item.label} className={cx("grid min-w-0 grid-cols-[6em_minmax(0,1fr)] gap-3", item.wide === true && "col-span-full")}>
          <dt className="text-ink-2">{item.label}</dt>
          <dd className="m-0 min-w-0 wrap-anywhere">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
