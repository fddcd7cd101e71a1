"use client";
import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { localeCookie, type Locale } from "@/i18n/locale";

/** Changes the language of the interface and keeps the choice for a year. */
export function useSwitchLocale(): (locale: Locale) => void {
  const router = useRouter();
  return useCallback((locale) => {
    document.cookie = `${localeCookie}=${locale}; path=/; max-age=31536000; samesite=lax`;
    router.refresh();
  }, [router]);
}
