"use client";
import { amountWords } from "@taizhang/domain/directive";
import { useLocale } from "next-intl";
import { useMemo } from "react";

const scales: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** An amount with its unit as offices write it: 30亿元, ¥3 billion; in English 元 is the sign before it. */
export function amountIn(locale: string): (value: number, unit?: string | null) => string {
  if (locale !== "en") return (value, unit = null) => amountWords(value, unit);
  const long = new Intl.NumberFormat("en", { notation: "compact", compactDisplay: "long", maximumFractionDigits: 4 });
  const plain = new Intl.NumberFormat("en", { maximumFractionDigits: 4 });
  return (given, written = null) => {
    const [, scale = "", unit = written] = /^(万|亿)(元)$/.exec(written ?? "") ?? [];
    const value = given * (scales[scale] ?? 1);
    const words = (Math.abs(value) >= 1e6 ? long : plain).format(Math.abs(value));
    const sign = value < 0 ? "-" : "";
    return unit === "元" ? `${sign}¥${words}` : `${sign}${words}${unit && unit !== "%" && /[a-z]$/.test(words) ? ` ${unit}` : (unit ?? "")}`;
  };
}

/** How this screen writes amounts. */
export function useAmount(): (value: number, unit?: string | null) => string {
  const locale = useLocale();
  return useMemo(() => amountIn(locale), [locale]);
}
