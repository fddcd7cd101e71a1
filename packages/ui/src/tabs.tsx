"use client";
import { Tabs as BaseTabs } from "@base-ui/react/tabs";
import type { ReactNode } from "react";

export interface TabItem {
  readonly id: string;
  readonly label: string;
  /** How many things are behind the tab. */
  readonly count?: number;
  readonly content?: ReactNode;
}

export interface TabsProps {
  readonly label: string;
  readonly items: readonly TabItem[];
  readonly value?: string;
  readonly defaultValue?: string;
  readonly onChange?: (id: string) => void;
}

/** Sections of one page; the arrow keys move between the tabs. */
export function Tabs({ label, items, value, defaultValue, onChange }: TabsProps) {
  return (
    <BaseTabs.Root
      {...(value === undefined ? { defaultValue: defaultValue ?? items[0]?.id ?? null } : { value })}
      onValueChange={(next) => onChange?.(String(next))}
      className="min-w-0"
    >
      <BaseTabs.List aria-label={label} className="relative flex min-w-0 gap-1 overflow-x-auto border-b border-line print:hidden">
        {items.map((item) => (
          <BaseTabs.Tab
            key={item.id}
            value={item.id}
            className="flex min-h-control shrink-0 items-center gap-1.5 border-0 border-b-2 border-transparent bg-transparent px-3 pb-1 text-body whitespace-nowrap text-ink-2 hover:text-brand-strong focus-visible:-outline-offset-2 data-active:border-brand data-active:font-medium data-active:text-brand-strong"
          >
            {item.label}
            {item.count !== undefined && (
              <span className="rounded-full bg-surface-2 px-1.5 text-small font-normal text-ink-2">{item.count}</span>
            )}
          </BaseTabs.Tab>
        ))}
      </BaseTabs.List>
      {items.map((item) => (
        <BaseTabs.Panel key={item.id} value={item.id} className="min-w-0 pt-4">
          {item.content}
        </BaseTabs.Panel>
      ))}
    </BaseTabs.Root>
  );
}
