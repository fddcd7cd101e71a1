"use client";
import { Bell as BellIcon } from "lucide-react";
import type { ElementType } from "react";
import { BarButton } from "./bar-button";
import { fill } from "./fill";
import { useUiTexts } from "./ui-texts";

/** Link to the messages with the number not yet read. */
export function Bell({ count, href, linkAs }: { readonly count: number; readonly href: string; readonly linkAs?: ElementType }) {
  const texts = useUiTexts();
  return (
    <BarButton as={linkAs ?? "a"} href={href} aria-label={fill(texts.notifications, { n: count })} className="relative">
      <BellIcon size={20} aria-hidden="true" />
      {count > 0 && (
        <span aria-hidden="true" className="absolute top-0 left-1/2 min-w-4.5 rounded-full bg-count px-1 text-center text-small/4.5 text-white">
          {count > 99 ? "99+" : count}
        </span>
      )}
    </BarButton>
  );
}
