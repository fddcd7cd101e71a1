"use client";
import { maxFileBytes } from "@taizhang/domain/directive";
import { useTranslations } from "next-intl";
import { useCallback, useRef, useState } from "react";
import { useErrorText } from "@/components/error-text";
import { askPreview, sentFile } from "./ask-preview";

export type Preview = {
  fileName: string | null; title: string; number: string | null; date: string | null;
  characters: number; sentences: number; items: number; beginning: string;
  /** Tasks in the breakdown tables of a Word file; else rows of tables that stand in the text as lines. */
  tableRows: number; textTableRows: number;
};

/** Asks the server what a text or file holds, without storing it. */
export function usePreview(heldOn: string) {
  const t = useTranslations("directive");
  const errorText = useErrorText();
  const [preview, setPreview] = useState<Preview | null>(null);
  const [loading, setLoading] = useState(false);
  const latest = useRef(0);
  const forget = useCallback(() => { latest.current += 1; setPreview(null); setLoading(false); }, []);
  /** Looks into it. Resolves to the reason in words where it cannot be read. */
  const look = useCallback(async (source: File | string): Promise<string | null> => {
    if (typeof source !== "string" && source.size > maxFileBytes) return t("tooLarge");
    const mine = (latest.current += 1);
    setLoading(true);
    try {
      const held = typeof source === "string" ? { pasted: source } : { file: await sentFile(source) };
      const { ok, content } = await askPreview("text", { heldOn, ...held });
      if (latest.current !== mine) return null;
      if (!ok) return errorText({ data: content });
      setPreview(content as Preview);
      return null;
    } catch (error) {
      return latest.current === mine ? errorText(error) : null;
    } finally {
      if (latest.current === mine) setLoading(false);
    }
  }, [errorText, heldOn, t]);
  return { preview, loading, look, forget };
}
