import { forgetDraft, keepDraft, keptDraft, laidOver } from "./local-drafts";

/** When the draft in the window was typed, and whether the browser took the last of it; `isSafe`: closing the window loses nothing. */
export type FormDraftState = { readonly restored: Date | null; readonly isSafe: boolean };

interface FormDraft {
  /** Whose window; null, or no key, keeps nothing in the browser. */
  readonly person: string | null;
  readonly key: string | undefined;
  readonly tell: (state: FormDraftState) => void;
}

/** What is typed into one window: it lies in this browser alone, until it is sent. */
export function formDraft({ person, key, tell }: FormDraft) {
  if (person === null || key === undefined) return null;
  let restored: Date | null = null;
  return {
    /** @returns what was left in this window, laid over what it starts with; null where that is the same */
    begin<V extends object>(start: V): V | null {
      const kept = keptDraft(person, key, Date.now());
      const typed = kept && laidOver(start, kept.data);
      const isSame = typed === null || JSON.stringify(typed) === JSON.stringify(start);
      restored = isSame || kept === null ? null : new Date(kept.at);
      tell({ restored, isSafe: true });
      return isSame ? null : typed;
    },
    keep(data: unknown): void {
      tell({ restored, isSafe: keepDraft(person, key, { data, at: Date.now(), after: null }) });
    },
    forget(): void {
      restored = null;
      forgetDraft(person, key, Infinity);
      tell({ restored, isSafe: true });
    },
  };
}
