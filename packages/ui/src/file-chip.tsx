import { File, FileImage, FileSpreadsheet, FileText } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx";

export interface FileChipProps {
  readonly name: string;
  /** Bytes. */
  readonly size?: number;
  /** Where it is downloaded or shown. */
  readonly href?: string;
  readonly action?: ReactNode;
  readonly className?: string;
}

/** An attachment: kind, whole name, size. */
export function FileChip({ name, size, href, action, className }: FileChipProps) {
  const Icon = iconOf(name);
  const label = <span className="min-w-0 truncate" title={name}>{name}</span>;
  return (
    <span className={cx("inline-flex min-h-control max-w-full min-w-0 items-center gap-2 rounded-control border border-line bg-surface px-2.5 text-body", className)}>
      <Icon size={16} aria-hidden="true" className="shrink-0 text-ink-2" />
      {href === undefined ? label : <a href={href} className="flex min-w-0 text-link no-underline hover:underline">{label}</a>}
      {size !== undefined && <span className="shrink-0 text-small text-ink-3">{fileSize(size)}</span>}
      {action}
    </span>
  );
}

/** Bytes as "12 KB" or "3.4 MB". */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function iconOf(name: string) {
  if (/\.(png|jpe?g|gif|webp|bmp)$/i.test(name)) return FileImage;
  if (/\.(xlsx?|csv|et)$/i.test(name)) return FileSpreadsheet;
  return /\.(docx?|pdf|txt|wps|ofd)$/i.test(name) ? FileText : File;
}
