"use client";
import { useLocale } from "next-intl";
import { useMemo } from "react";

/** A quantity as offices write it: 30亿 rather than nine zeros. */
export function useAmount(): (value: number) => string {
  const locale = useLocale();
  return useMemo(() => {
    const short = new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 4 });
    const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 });
    return (value) => (Math.abs(value) >= 10_000 ? short : plain).format(value);
  }, [locale]);
}
