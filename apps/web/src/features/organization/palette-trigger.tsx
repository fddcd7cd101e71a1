"use client";
import { BarButton } from "@taizhang/ui/bar-button";
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import type { PaletteProps } from "./palette";

const Palette = dynamic(() => import("./palette").then((module) => module.Palette));

/** The box of the bar that leads anywhere; Ctrl K (⌘ K) opens it from everywhere. */
export function PaletteTrigger(props: Omit<PaletteProps, "onClose">) {
  const t = useTranslations("frame.palette");
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      setOpen((before) => !before);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  const words = t(props.searchable ? "placeholder" : "placeholderPages");
  return (
    <>
      <button
        type="button" aria-haspopup="dialog" aria-keyshortcuts="Control+K" onClick={() => setOpen(true)}
        className="relative hidden h-8 w-full max-w-105 items-center gap-2 rounded-control border-0 bg-surface pr-16 pl-2.5 text-left text-body text-placeholder focus-visible:outline-on-deep md:flex"
      >
        <Search size={16} aria-hidden="true" className="shrink-0 text-ink-3" />
        <span className="truncate">{words}</span>
        <kbd aria-hidden="true" className="absolute top-1/2 right-2 -translate-y-1/2 rounded-tag border border-line bg-surface-2 px-1.5 font-[inherit] text-small text-ink-3">Ctrl K</kbd>
      </button>
      <span className="ml-auto md:hidden">
        <BarButton aria-label={words} aria-haspopup="dialog" onClick={() => setOpen(true)}><Search size={20} aria-hidden="true" /></BarButton>
      </span>
      {open && <Palette {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
