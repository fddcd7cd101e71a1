"use client";
import { Paperclip, RotateCcw, Upload as UploadIcon, X } from "lucide-react";
import { type ClipboardEvent, useState } from "react";
import { type Accept, type FileRejection, useDropzone } from "react-dropzone";
import { cx } from "./cx";
import { useFieldLink } from "./field-context";
import { useHold } from "./field-hold";
import { FileChip, fileSize } from "./file-chip";
import { fill } from "./fill";
import { IconButton } from "./icon-button";
import { type PendingUpload, type UploadedFile, useUploads } from "./use-uploads";
import { useUiTexts } from "./ui-texts";

export type { UploadedFile } from "./use-uploads";

export interface UploadProps {
  /** Receives one file per POST (multipart field `file`), answers `{ "id": … }`; a refusal may say why in `message`. */
  readonly url: string;
  /** Further form fields sent with each file. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly value: readonly UploadedFile[];
  readonly onChange: (files: readonly UploadedFile[]) => void;
  /** MIME types with their endings, as react-dropzone has them. */
  readonly accept?: Accept;
  readonly maxSizeMb?: number;
  readonly maxFiles?: number;
  /** Where an uploaded file can be seen. */
  readonly fileHref?: (file: UploadedFile) => string;
  readonly disabled?: boolean;
  readonly id?: string;
  readonly label?: string;
}

/** Files by choice, drop or paste; each with progress, cancel and retry. The form around it is not sent while one is on its way or failed. */
export function Upload(props: UploadProps) {
  const { url, fields, value, onChange, accept, maxSizeMb = 50, maxFiles = 20, fileHref, disabled = false, id, label } = props;
  const texts = useUiTexts();
  const field = useFieldLink(id);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const { pending, start, cancel, retry, remove } = useUploads({ url, fields, value, onChange });
  useHold(unfinished(pending, texts));
  const room = maxFiles - value.length - pending.length;
  const take = (files: readonly File[], rejected: readonly FileRejection[]) => {
    const tooMany = files.length > room ? [fill(texts.uploadTooMany, { n: maxFiles })] : [];
    setRefused([...rejected.map((one) => `${one.file.name}：${reason(one, texts, maxSizeMb)}`), ...tooMany]);
    start(files.slice(0, Math.max(0, room)));
  };
  const { getRootProps, getInputProps, isDragActive, open } = useDropzone({
    onDrop: take,
    maxSize: maxSizeMb * 1024 * 1024,
    disabled,
    noClick: true,
    noKeyboard: true,
    ...(accept === undefined ? {} : { accept }),
  });
  const paste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    if (files.length === 0 || disabled) return;
    event.preventDefault();
    take(files.filter((file) => file.size <= maxSizeMb * 1024 * 1024), []);
  };
  return (
    <div {...getRootProps()} onPaste={paste} className="flex min-w-0 flex-col gap-2">
      <input {...getInputProps({ "aria-hidden": true, tabIndex: -1 })} />
      <button
        id={field.id}
        type="button"
        disabled={disabled}
        onClick={open}
        aria-label={label}
        aria-describedby={field.describedBy}
        className={cx(
          "flex min-h-16 w-full min-w-0 flex-col items-center justify-center rounded-control border border-dashed px-3 py-2 text-body",
          isDragActive ? "border-brand bg-brand-soft text-brand-strong" : "border-control bg-surface text-ink hover:border-brand hover:text-brand-strong",
          field.invalid && "border-lamp-red",
          "disabled:bg-surface-2 disabled:text-ink-3",
        )}
      >
        <span className="flex items-center gap-2"><UploadIcon size={16} aria-hidden="true" />{texts.uploadPrompt}</span>
        <span className="text-small text-ink-3">{fill(texts.uploadHint, { size: maxSizeMb })}</span>
      </button>
      {refused.length > 0 && (
        <ul role="alert" className="m-0 list-none p-0 text-small text-lamp-red-text">
          {refused.map((message) => <li key={message}>{message}</li>)}
        </ul>
      )}
      {(value.length > 0 || pending.length > 0) && (
        <ul className="m-0 grid list-none gap-1.5 p-0">
          {value.map((file) => (
            <li key={file.id} className="flex min-w-0">
              <FileChip
                name={file.name}
                size={file.size}
                {...(fileHref === undefined ? {} : { href: fileHref(file) })}
                action={
                  <IconButton
                    label={fill(texts.remove, { name: file.name })}
                    icon={<X size={14} aria-hidden="true" />}
                    onClick={() => remove(file.id)}
                    disabled={disabled}
                    className="-mr-2 size-7! max-md:size-11!"
                  />
                }
              />
            </li>
          ))}
          {pending.map((upload) => (
            <PendingLine key={upload.key} upload={upload} onCancel={() => cancel(upload.key)} onRetry={() => retry(upload)} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** Why a form is not sent yet; what runs is waited for before a person is asked about what failed. */
function unfinished(pending: readonly PendingUpload[], texts: ReturnType<typeof useUiTexts>): string | null {
  if (pending.length === 0) return null;
  const failed = pending.filter(({ state }) => state === "failed").length;
  return failed < pending.length ? fill(texts.uploadUnfinished, { n: pending.length - failed }) : fill(texts.uploadFailures, { n: failed });
}

function reason(rejection: FileRejection, texts: ReturnType<typeof useUiTexts>, maxSizeMb: number): string {
  const large = rejection.errors.some(({ code }) => code === "file-too-large");
  return large ? fill(texts.uploadTooLarge, { size: maxSizeMb }) : texts.uploadWrongType;
}

interface PendingLineProps {
  readonly upload: PendingUpload;
  readonly onCancel: () => void;
  readonly onRetry: () => void;
}

function PendingLine({ upload, onCancel, onRetry }: PendingLineProps) {
  const texts = useUiTexts();
  const { file, state, percent } = upload;
  const failed = state === "failed";
  return (
    <li className="grid min-w-0 grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-2 rounded-control border border-line px-2.5 py-1">
      <Paperclip size={16} aria-hidden="true" className="text-ink-2" />
      <span className="flex min-w-0 items-baseline gap-2">
        <span className="min-w-0 truncate" title={file.name}>{file.name}</span>
        <span className="shrink-0 text-small text-ink-3">{fileSize(file.size)}</span>
      </span>
      <span className="flex">
        {failed && <IconButton label={texts.retry} icon={<RotateCcw size={14} aria-hidden="true" />} onClick={onRetry} />}
        <IconButton label={texts.cancel} icon={<X size={14} aria-hidden="true" />} onClick={onCancel} />
      </span>
      <span className="col-span-full">
        {failed ? (
          <span role="alert" className="text-small text-lamp-red-text">{upload.message ?? texts.uploadFailed}</span>
        ) : (
          <progress value={percent} max={100} aria-label={fill(texts.uploadRunning, { percent })} className="block h-1 w-full accent-brand-fill" />
        )}
      </span>
    </li>
  );
}
