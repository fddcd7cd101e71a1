import { cx } from "./cx";

/** A person by the last two characters of the name (one for Latin names); the full name stands beside it or is its title. */
export function Avatar({ name, size = "normal" }: { readonly name: string; readonly size?: "normal" | "small" }) {
  const short = /\p{Script=Han}/u.test(name) ? name.slice(-2) : name.slice(0, 1).toUpperCase();
  return (
    <span
      role="img"
      aria-label={name}
      title={name}
      className={cx(
        "inline-flex shrink-0 items-center justify-center rounded-full bg-brand-soft text-small text-brand-strong",
        size === "normal" ? "size-8" : "size-6",
      )}
    >
      {size === "small" ? short.slice(-1) : short}
    </span>
  );
}
