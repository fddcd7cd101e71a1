"use client";
import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import type { Locale } from "./locale";

/**
 * All texts of one language as a file of the build: the browser fetches it once and keeps it, no page carries texts,
 * and a component has every area wherever it is drawn.
 */
const texts = { "zh-CN": dynamic(() => import("./texts-zh-cn")), en: dynamic(() => import("./texts-en")) };

/** Gives the components of the browser their texts in this language. Server components read theirs from `request.ts`. */
export function Texts({ locale, children }: { readonly locale: Locale; readonly children: ReactNode }) {
  const InLanguage = texts[locale];
  return <InLanguage>{children}</InLanguage>;
}
