import type { ComponentProps, ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonStyle } from "./button-style";
import { Spinner } from "./spinner";

export interface ButtonProps extends ComponentProps<"button"> {
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly icon?: ReactNode;
  /** Work is under way: the button keeps its focus and refuses further clicks. */
  readonly loading?: boolean;
}

/** A native button; `type` is "button" unless said otherwise. One primary button per screen. */
export function Button({
  variant = "secondary",
  size = "normal",
  icon,
  loading = false,
  type = "button",
  className,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type={loading ? "button" : type}
      aria-busy={loading || undefined}
      aria-disabled={loading || undefined}
      className={buttonStyle({ variant, size, className })}
      {...(loading || onClick === undefined ? {} : { onClick })}
      {...rest}
    >
      {loading ? <Spinner /> : icon}
      {children}
    </button>
  );
}
