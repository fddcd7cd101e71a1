"use client";
import { useAsOf } from "@/components/as-of";
import { withAsOf } from "@/components/with-as-of";
import Link from "@/components/link";
import type { MouseEvent } from "react";
import type { LedgerItem } from "./types";

/** The name of an item: opens it beside the list where `onOpen` is given; else, and with Ctrl, Shift or the middle button, it is a link like any. */
export function ItemLink({ row, onOpen, className }: { readonly row: LedgerItem; readonly onOpen?: (row: LedgerItem) => void; readonly className?: string }) {
  const open = (event: MouseEvent) => {
    if (onOpen === undefined || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onOpen(row);
  };
  return (
    <Link href={withAsOf(`/tasks/${row.id}`, useAsOf())} prefetch={false} onClick={open} title={row.title} className={className ?? "min-w-0 truncate text-link no-underline hover:underline"}>
      {row.title}
    </Link>
  );
}
