"use client";
import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import { Search } from "lucide-react";
import type { ReactNode } from "react";
import { optionRow } from "./control-style";

export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  /** Where it leads. */
  readonly href: string;
  /** 16–20 px picture before the label; it says nothing to a screen reader. */
  readonly icon?: ReactNode;
  /** Small words after the label. */
  readonly hint?: string;
}

export interface PaletteGroup {
  readonly id: string;
  readonly label: string;
  readonly entries: readonly PaletteEntry[];
}

export interface CommandPaletteProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** Name of the window and of its box. */
  readonly label: string;
  readonly placeholder: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** What is shown, already found and in order; groups without entries are left out. */
  readonly groups: readonly PaletteGroup[];
  /** Said below the box: nothing found, or what the box finds. */
  readonly note?: string | undefined;
  /** Which keys do what. */
  readonly keys: ReactNode;
  readonly onPick: (entry: PaletteEntry) => void;
}

/** One box that leads anywhere: arrows choose, Enter goes, Escape closes. What it finds is the caller's business. */
export function CommandPalette({ open, onOpenChange, label, placeholder, query, onQuery, groups, note, keys, onPick }: CommandPaletteProps) {
  const items = groups.filter(({ entries }) => entries.length > 0).map(({ entries, ...group }) => ({ ...group, items: entries }));
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-150 data-starting-style:opacity-0 data-ending-style:opacity-0 print:hidden" />
        <Dialog.Viewport className="fixed inset-0 z-40 flex items-start justify-center p-3 md:p-[12vh_1.5rem_1.5rem] print:hidden">
          <Dialog.Popup className="flex max-h-[76dvh] w-full max-w-2xl flex-col overflow-hidden rounded-card bg-surface shadow-float outline-none transition-opacity duration-150 data-starting-style:opacity-0 data-ending-style:opacity-0">
            <Dialog.Title className="sr-only">{label}</Dialog.Title>
            <Autocomplete.Root
              inline open items={items} filter={null} value={query} onValueChange={onQuery} autoHighlight="always" keepHighlight
              itemToStringValue={(entry: PaletteEntry) => entry.label}
            >
              <div className="flex items-center gap-2.5 border-b border-line px-4">
                <Search size={18} aria-hidden="true" className="shrink-0 text-ink-3" />
                <Autocomplete.Input aria-label={label} placeholder={placeholder} className="h-12 w-full min-w-0 border-0 bg-transparent text-[16px] text-ink outline-none placeholder:text-placeholder" />
              </div>
              <p role="status" className="m-0 px-4 text-small text-ink-3 not-empty:py-2">{note}</p>
              <Autocomplete.List className="min-h-0 flex-1 overflow-y-auto p-1.5 outline-none empty:hidden">
                {(group: (typeof items)[number]) => (
                  <Autocomplete.Group key={group.id} items={group.items} className="pb-1">
                    <Autocomplete.GroupLabel className="px-3 pt-1.5 pb-0.5 text-small text-ink-3">{group.label}</Autocomplete.GroupLabel>
                    <Autocomplete.Collection>
                      {(entry: PaletteEntry) => (
                        <Autocomplete.Item key={entry.id} value={entry} onClick={() => onPick(entry)} className={`${optionRow} rounded-control max-md:min-h-11`}>
                          {entry.icon !== undefined && <span aria-hidden="true" className="flex w-5 shrink-0 justify-center text-ink-3">{entry.icon}</span>}
                          <span className="min-w-0 flex-1 wrap-anywhere">{entry.label}</span>
                          {entry.hint !== undefined && <span className="max-w-2/5 shrink-0 truncate text-small text-ink-3">{entry.hint}</span>}
                        </Autocomplete.Item>
                      )}
                    </Autocomplete.Collection>
                  </Autocomplete.Group>
                )}
              </Autocomplete.List>
            </Autocomplete.Root>
            <p className="m-0 border-t border-line px-4 py-2 text-small text-ink-3 max-md:hidden">{keys}</p>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
