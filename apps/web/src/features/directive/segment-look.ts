import { cx } from "@taizhang/ui/cx";
import type { BenchCandidate } from "./workbench-state";

type Facts = { readonly top: BenchCandidate | undefined; readonly isSelected: boolean; readonly heading: boolean; readonly disposed: boolean };

const looks = {
  proposed: "bg-brand-soft underline decoration-brand decoration-2 underline-offset-4",
  confirmed: "bg-lamp-green-soft underline decoration-lamp-green decoration-double underline-offset-4",
  registered: "bg-surface-2 underline decoration-lamp-grey decoration-2 underline-offset-4",
  dropped: "text-ink-3 underline decoration-control decoration-dashed underline-offset-4",
} as const;

/**
 * Look of a stretch of text. Never by colour alone: an open candidate has a line, a confirmed one a double line, one
 * left out a dashed line; an undecided sentence is dotted, a decided one is paler.
 */
export function lookOf({ top, isSelected, heading, disposed }: Facts): string {
  const here = isSelected && "rounded-[2px] outline-2 outline-offset-1 outline-brand";
  if (top) return cx("cursor-pointer rounded-[2px]", looks[top.state], here);
  if (heading) return "font-semibold";
  return cx(disposed ? "text-ink-3" : "underline decoration-control decoration-dotted underline-offset-4", here);
}
