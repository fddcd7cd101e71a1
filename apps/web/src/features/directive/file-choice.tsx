"use client";
import { useFieldLink } from "@taizhang/ui/field-context";
import { cx } from "@taizhang/ui/cx";
import { FileText } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState, type DragEvent } from "react";

/** One text file, chosen or dropped; it stays in the browser until the form is sent. */
export function FileChoice({ file, onChange, accept = ".txt,.docx,.pdf" }: { readonly file: File | null; readonly onChange: (file: File | null) => void; readonly accept?: string }) {
  const t = useTranslations("directive");
  const field = useFieldLink(undefined);
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onChange(event.dataTransfer.files[0] ?? null);
  };
  return (
    <div onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
      <input ref={input} type="file" accept={accept} className="sr-only" tabIndex={-1} aria-hidden="true" data-testid="text-file"
        onChange={(event) => { onChange(event.target.files?.[0] ?? null); event.target.value = ""; }} />
      <button
        id={field.id} type="button" aria-describedby={field.describedBy} onClick={() => input.current?.click()}
        className={cx("flex min-h-24 w-full min-w-0 flex-col items-center justify-center gap-1 rounded-control border border-dashed px-3 py-4 text-body",
          over ? "border-brand bg-brand-soft text-brand-strong" : "border-control bg-surface text-ink hover:border-brand", field.invalid && "border-lamp-red")}
      >
        <span className="flex max-w-full items-center gap-2 wrap-anywhere"><FileText size={16} aria-hidden="true" />{file ? t("chosen", { name: file.name, size: sizeOf(file.size) }) : t("chooseFile")}</span>
        <span className="text-small text-ink-3">{t("dropHere")}</span>
      </button>
    </div>
  );
}

const sizeOf = (bytes: number) => (bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`);
