"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { formatTime } from "@/components/format";

/** Who printed a page and when, below it on paper; `at` is when the page was opened, which counts until it is printed. */
export function PrintedBy({ name, at }: { readonly name: string; readonly at: string }) {
  const t = useTranslations("task");
  const [time, setTime] = useState(at);
  useEffect(() => {
    const print = () => flushSync(() => setTime(new Date().toISOString()));
    window.addEventListener("beforeprint", print);
    return () => window.removeEventListener("beforeprint", print);
  }, []);
  return <p className="mt-4 mb-0 hidden text-right text-small print:block">{t("printed", { name, time: formatTime(time) })}</p>;
}
