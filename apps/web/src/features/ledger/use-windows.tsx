"use client";
import { useQueryClient } from "@tanstack/react-query";
import { Button } from "@taizhang/ui/button";
import { ErrorState } from "@taizhang/ui/error-state";
import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useRef, useState } from "react";
import { useErrorText } from "@/components/error-text";
import { useTRPC } from "@/trpc/client";
import type { LedgerAddress, LedgerItem, LedgerWindow } from "./types";
import { answered, appended, beginning } from "./windows";

type Windows = { rows: readonly LedgerItem[]; more: () => void; loading: boolean; failed: ReactNode | null };

/** The rows loaded so far and how to get the next window; the first one came with the page, anew with each order and for columns that must be read. */
export function useWindows(address: LedgerAddress, first: LedgerWindow): Windows {
  const trpc = useTRPC();
  const client = useQueryClient();
  const t = useTranslations("ledger");
  const errorText = useErrorText();
  const [loaded, setLoaded] = useState(() => beginning(address, first));
  const [loading, setLoading] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const busy = useRef(false);
  const [seen, setSeen] = useState(first);
  if (seen !== first) {
    setSeen(first);
    setLoaded(answered(loaded, address, first));
    setError(null);
  }
  const { next } = loaded;
  const load = useCallback(async () => {
    if (busy.current || next === null) return;
    busy.current = true;
    setLoading(true);
    setError(null);
    try {
      const window = await client.fetchQuery(trpc.ledger.list.queryOptions({ ...address, after: next }));
      setLoaded((before) => appended(before, { after: next, columns: address.columns }, window));
    } catch (caught) {
      setError(caught);
    } finally {
      busy.current = false;
      setLoading(false);
    }
  }, [address, client, next, trpc]);
  const more = useCallback(() => { if (error === null) void load(); }, [error, load]);
  const failed = error === null ? null : (
    <ErrorState title={t("error")} hint={errorText(error)} action={<Button onClick={() => void load()}>{t("action.retry")}</Button>} />
  );
  return { rows: loaded.rows, more, loading, failed };
}
