import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";

export interface IconButtonProps extends Omit<ComponentProps<"button">, "aria-label" | "children"> {
  /** What the button does: its accessible name and its title. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly bordered?: boolean;
}

/** A square button that shows only an icon. */
export function IconButton({ label, icon, bordered = false, type = "button", className, ...rest }: IconButtonProps) {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      className={cx(
        "inline-flex size-control shrink-0 items-center justify-center rounded-control border text-ink-2 print:hidden",
        "transition-colors duration-150 hover:bg-brand-soft hover:text-brand-strong",
        "disabled:cursor-not-allowed disabled:bg-transparent disabled:text-ink-3/60",
        bordered ? "border-control bg-surface" : "border-transparent",
        className,
      )}
      {...rest}
    >
      {icon}
    </button>
  );
}
