import { cx } from "./cx";

/** Grey blocks where content is about to be; `label` is read out once. */
export function Skeleton({ label, lines = 3, className }: { readonly label: string; readonly lines?: number; readonly className?: string }) {
  return (
    <div role="status" aria-label={label} className={cx("grid gap-2.5", className)}>
      {Array.from({ length: lines }, (_, line) => (
        <span
          key={line}
          className="block h-4 animate-pulse rounded-tag bg-line"
          style={{ width: line === lines - 1 ? "62%" : "100%" }}
        />
      ))}
    </div>
  );
}
