import { cx } from "./cx";

export type ButtonVariant = "primary" | "secondary" | "outline" | "text" | "danger";
export type ButtonSize = "normal" | "compact";

const base =
  "inline-flex shrink-0 items-center justify-center gap-1.5 rounded-control border font-medium whitespace-nowrap " +
  "no-underline transition-colors duration-150 select-none print:hidden " +
  "disabled:cursor-not-allowed aria-disabled:cursor-not-allowed";

const variants: Readonly<Record<ButtonVariant, string>> = {
  primary:
    "border-brand-fill bg-brand-fill text-white hover:border-brand-deep hover:bg-brand-deep " +
    "disabled:border-line disabled:bg-surface-2 disabled:text-ink-3",
  secondary:
    "border-control bg-surface text-ink hover:border-brand hover:text-brand-strong " +
    "disabled:border-line disabled:bg-surface-2 disabled:text-ink-3",
  outline:
    "border-brand bg-surface text-brand hover:bg-brand-soft hover:text-brand-strong " +
    "disabled:border-line disabled:bg-surface-2 disabled:text-ink-3",
  text: "border-transparent bg-transparent text-brand hover:bg-brand-soft hover:text-brand-strong disabled:text-ink-3",
  danger:
    "border-lamp-red bg-surface text-lamp-red-text hover:bg-lamp-red-soft " +
    "disabled:border-line disabled:bg-surface-2 disabled:text-ink-3",
};

const sizes: Readonly<Record<ButtonSize, string>> = {
  normal: "min-h-control px-3 text-body",
  compact: "min-h-control-compact px-2.5 text-body",
};

/** Classes of a button, for links that look like one (`<Link className={buttonStyle({ variant: "primary" })}>`). */
export function buttonStyle(look: {
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly className?: string | undefined;
} = {}): string {
  return cx(base, variants[look.variant ?? "secondary"], sizes[look.size ?? "normal"], look.className);
}
