"use client";
import { BarButton } from "@taizhang/ui/bar-button";
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "@/components/link";
import { useRouter } from "next/navigation";
import { useEffect, useRef, type SubmitEvent } from "react";

/** Search box of the bar; Ctrl K (⌘ K) goes there from everywhere, Enter opens the ledger with what was found. */
export function LedgerSearch() {
  const t = useTranslations("frame");
  const router = useRouter();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      box.current?.focus();
      box.current?.select();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = box.current?.value.trim() ?? "";
    router.push(words === "" ? "/ledger" : `/ledger?q=${encodeURIComponent(words)}`);
  };
  return (
    <>
      <form role="search" action="/ledger" onSubmit={submit} className="relative hidden w-full max-w-105 md:block">
        <Search size={16} aria-hidden="true" className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-ink-3" />
        <input
          ref={box}
          type="search"
          name="q"
          maxLength={100}
          aria-label={t("search")}
          placeholder={t("search")}
          className="h-8 w-full rounded-control border-0 bg-surface pr-16 pl-8 text-body text-ink placeholder:text-placeholder focus-visible:outline-on-deep"
        />
        <kbd aria-hidden="true" className="pointer-events-none absolute top-1/2 right-2 -translate-y-1/2 rounded-tag border border-line bg-surface-2 px-1.5 font-[inherit] text-small text-ink-3">
          Ctrl K
        </kbd>
      </form>
      <span className="ml-auto md:hidden">
        <BarButton as={Link} href="/ledger" aria-label={t("searchShort")}>
          <Search size={20} aria-hidden="true" />
        </BarButton>
      </span>
    </>
  );
}
