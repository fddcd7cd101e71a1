import type { ComponentProps, ElementType } from "react";
import { cx } from "./cx";

export interface BarButtonProps extends ComponentProps<"button"> {
  readonly as?: ElementType;
  readonly href?: string;
}

/** A button or link on the deep-blue bar. */
export function BarButton({ as, className, ...rest }: BarButtonProps) {
  const Root: ElementType = as ?? "button";
  return (
    <Root
      {...(as === undefined ? { type: "button" } : {})}
      className={cx(
        "flex h-9 min-w-9 items-center justify-center gap-1.5 rounded-control border-0 bg-transparent px-2 text-body text-on-deep no-underline",
        "hover:bg-white/15 focus-visible:outline-on-deep max-md:h-11 max-md:min-w-11",
        className,
      )}
      {...rest}
    />
  );
}
