"use client";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

/** A file the server has taken. */
export interface UploadedFile {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

export interface PendingUpload {
  readonly key: string;
  readonly file: File;
  readonly state: "running" | "failed";
  /** 0–100. */
  readonly percent: number;
  readonly message?: string | undefined;
}

export interface UploadTarget {
  /** Takes one file per request as multipart field `file`, answers JSON with `id`; a refusal may carry `message`. */
  readonly url: string;
  readonly fields?: Readonly<Record<string, string>> | undefined;
  /** What the server has taken. */
  readonly value: readonly UploadedFile[];
  readonly onChange: (files: readonly UploadedFile[]) => void;
}

let lastKey = 0;

/** Files on their way: one request each, with progress, cancelling and a second try; and those that arrived. */
export function useUploads({ url, fields, value, onChange }: UploadTarget) {
  const [pending, setPending] = useState<readonly PendingUpload[]>([]);
  const requests = useRef(new Map<string, XMLHttpRequest>());
  // Several files may arrive before the first of them is drawn: each is added to the newest list.
  const arrived = useRef({ value, onChange });
  useLayoutEffect(() => {
    arrived.current = { value, onChange };
  }, [value, onChange]);
  useEffect(() => {
    const running = requests.current;
    return () => running.forEach((request) => request.abort());
  }, []);

  const keep = useCallback((choose: (files: readonly UploadedFile[]) => readonly UploadedFile[]) => {
    const files = choose(arrived.current.value);
    arrived.current = { ...arrived.current, value: files };
    arrived.current.onChange(files);
  }, []);
  const change = useCallback((key: string, next: Partial<PendingUpload>) => {
    setPending((all) => all.map((one) => (one.key === key ? { ...one, ...next } : one)));
  }, []);
  const forget = useCallback((key: string) => {
    requests.current.delete(key);
    setPending((all) => all.filter((one) => one.key !== key));
  }, []);

  const send = useCallback(
    (key: string, file: File) => {
      const request = new XMLHttpRequest();
      requests.current.set(key, request);
      request.open("POST", url);
      request.setRequestHeader("Accept", "application/json");
      request.upload.onprogress = (event) =>
        event.lengthComputable && change(key, { percent: Math.round((event.loaded / event.total) * 100) });
      request.onerror = () => change(key, { state: "failed" });
      request.onload = () => {
        const answer = readAnswer(request.responseText);
        if (request.status < 300 && answer.id !== undefined) {
          forget(key);
          const taken = { id: answer.id, name: file.name, size: file.size };
          keep((files) => [...files, taken]);
        } else change(key, { state: "failed", message: answer.message });
      };
      const body = new FormData();
      for (const [name, value] of Object.entries(fields ?? {})) body.append(name, value);
      body.append("file", file);
      request.send(body);
    },
    [change, fields, forget, keep, url],
  );

  const start = useCallback(
    (files: readonly File[]) => {
      const added = files.map((file): PendingUpload => ({ key: String((lastKey += 1)), file, state: "running", percent: 0 }));
      setPending((all) => [...all, ...added]);
      for (const { key, file } of added) send(key, file);
    },
    [send],
  );
  const cancel = useCallback(
    (key: string) => {
      requests.current.get(key)?.abort();
      forget(key);
    },
    [forget],
  );
  const retry = useCallback(
    (upload: PendingUpload) => {
      change(upload.key, { state: "running", percent: 0, message: undefined });
      send(upload.key, upload.file);
    },
    [change, send],
  );
  const remove = useCallback((id: string) => keep((files) => files.filter((file) => file.id !== id)), [keep]);
  return { pending, start, cancel, retry, remove };
}

function readAnswer(text: string): { readonly id?: string; readonly message?: string } {
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer !== "object" || answer === null) return {};
    const { id, message } = answer as Readonly<Record<string, unknown>>;
    return { ...(typeof id === "string" && { id }), ...(typeof message === "string" && { message }) };
  } catch {
    return {};
  }
}
